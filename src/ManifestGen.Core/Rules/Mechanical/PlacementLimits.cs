using ManifestGen.Model;
using ManifestGen.Rules.Placement;
using ManifestGen.Settings;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN280, MGEN285 to MGEN288 and MGEN291, and of MGEN289 what is mechanical: where the pods run.</summary>
internal static class PlacementLimits
{
    public static RowRule[] All { get; } =
    [
        new(
            new("MGEN280", "The spread is not valid", "The spread is not valid, because {0}", RuleSeverity.Error, Category.Placement) { IsBlocking = true },
            broken => broken.Limit switch
            {
                MemberLimit => Phrases.NoMember(broken),
                FitLimit fit => [$"{broken.Name} requires {fit.Text}: set it, or remove {broken.Name}"],
                _ => Phrases.OpenBound(broken),
            })
        {
            RemedyOf = broken => broken.Limit is RangeLimit ? RowRule.Nearest(broken) : RowRule.Removal(broken),
        },
        new(
            new(
                "MGEN285",
                "The affinity weight is out of range",
                "Weight {0} is out of range: use 1 to 100, or remove it to make the rule a requirement",
                RuleSeverity.Error,
                Category.Placement) { IsBlocking = true },
            Phrases.OnlyNumber) { RemedyOf = RowRule.Nearest },
        new(
            new("MGEN286", "The taint is not valid", "'{0}' is not a valid {1} of a taint: {2}", RuleSeverity.Error, Category.Placement) { IsBlocking = true },
            broken => [broken.Text(), broken.Name.ToLowerInvariant(), Phrases.Advice(broken)])
        {
            // Without a key, the mended value would be another mistake.
            RemedyOf = broken => ((TolerationModel)broken.Declared).Key is null ? null : RowRule.Mended(broken),
        },
        new(
            new("MGEN287", "The toleration arguments conflict", "The toleration is not valid, because {0}", RuleSeverity.Error, Category.Placement) { IsBlocking = true },
            broken => broken switch
            {
                { Limit: MemberLimit } => Phrases.NoMember(broken),
                { Setting.Property: nameof(TolerationAttribute.Value) } => [$"Value '{broken.Text()}' requires a key: add the taint's key, or remove Value"],
                _ => ["Seconds applies to TaintEffect.NoExecute only, the one effect that evicts pods: set Effect = TaintEffect.NoExecute, or remove it"],
            })
        {
            RemedyOf = Evicting,
        },
        new(
            new("MGEN288", "The priority class or scheduler name is not valid", "{0} '{1}' is not a valid name: {2}", RuleSeverity.Error, Category.Placement) { IsBlocking = true },
            broken => [broken.Name, broken.Text(), Phrases.Advice(broken)]) { RemedyOf = RowRule.Mended },
        new(PodAffinityRule.InvalidTarget, Phrases.NoMember) { RemedyOf = RowRule.None, IsListedElsewhere = true },
        new(
            new("MGEN291", "The placement is not supported by this target", "{0} has no effect in {1}", RuleSeverity.Info, Category.Placement),
            Phrases.NameTargets) { ArgumentsOfAll = dropped => [Dropping(dropped.First.Attribute, dropped.ByTarget())] },
    ];

    // Of a spread, a preference of Swarm makes the same of the intent, and nothing of how strictly it holds.
    private static string[] Dropping(string attribute, IReadOnlyList<(string Target, string[] Names)> parts)
    {
        var (first, others) = (parts[0], parts.Skip(1));
        var what = first.Names.Contains(attribute) ? attribute : $"{attribute}'s {first.Names[0]}";
        var more = first.Names.Where(name => name != attribute).Skip(what == attribute ? 0 : 1).ToArray();
        return [what, string.Concat(others.Select(other => Nor(other.Names, $" in {other.Target}")).Prepend(Nor(more, "")).Prepend(first.Target))];
    }

    private static string Nor(string[] names, string where) =>
        names.Length == 0 ? "" : $", nor {(names.Length > 1 ? "have" : "has")} its {Phrases.List(names, "and")}{where}";

    // With the effect, only the taints are tolerated that the seconds are about. Which of the two is right beside another one, nobody can say.
    private static Remedy? Evicting(BrokenLimit broken) =>
        broken is { Setting.Property: nameof(TolerationAttribute.Seconds), Declared: TolerationModel { Effect: TaintEffect.Any } }
            ? new("Set Effect = TaintEffect.NoExecute", RemedyEdit.SetArgument(broken.Place.Origin.Argument(nameof(TolerationAttribute.Effect)), "TaintEffect.NoExecute"))
            : null;
}
