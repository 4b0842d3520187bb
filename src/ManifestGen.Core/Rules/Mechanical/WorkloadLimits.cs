using ManifestGen.Model;
using ManifestGen.Rules.Workload;
using ManifestGen.Settings;
using ManifestGen.Text;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN241, MGEN247, MGEN254, MGEN255 and MGEN272 to MGEN276: workloads, their rollouts, and when they stop.</summary>
internal static class WorkloadLimits
{
    public static RowRule[] All { get; } =
    [
        new(
            new("MGEN241", "The workload kind has no replica count", "{0} has no effect on {1}, {2}: remove it", RuleSeverity.Error, Category.Workload),
            broken => [broken.Name, broken.Context.Kind.WithArticle(), ReasonOf(broken.Context.Kind)]),
        new(
            new("MGEN247", "The workload setting is out of range", "{0} {1} is out of range: use {2}", RuleSeverity.Error, Category.Workload) { IsBlocking = true },
            Phrases.NameNumberRange) { RemedyOf = RangeRemedy },
        new(
            new("MGEN254", "The rollout setting is not supported by the workload kind", "{0} has no effect on {1}: remove it{2}", RuleSeverity.Error, Category.Workload),
            broken => [broken.Setting.OnlyValue ?? broken.Name, broken.Context.Kind.WithArticle(), OtherKinds(broken)]),
        new(
            new(
                "MGEN255",
                "The rollout setting is not supported by the strategy",
                "{0} has no effect with {1}, which does not replace a few pods at a time: remove it, or set Strategy to RollingUpdate",
                RuleSeverity.Error,
                Category.Workload),
            broken => [broken.Name, broken.Context.Service.EffectiveRolloutStrategy.ToString()]),
        Dropping("MGEN272", "The job setting is not supported by Compose or Swarm", "There is no equivalent of {0}: it applies to Kubernetes only"),
        new(
            new("MGEN273", "Schedules are not supported by Compose or Swarm", "Schedules are not supported by {0}: run '{1}' with {2}", RuleSeverity.Info, Category.Workload),
            broken => [Phrases.Targets(broken), broken.Context.Service.Name, string.Join(" or ", Commands(broken.Context.Service.Name, broken.Context.Targets))]),
        Dropping("MGEN274", "The rollout setting is not supported by Compose or Swarm", "There is no equivalent of {0}: it applies to the other targets only"),
        new(
            new(
                "MGEN275",
                "Disruption budgets apply to Kubernetes only",
                "The disruption budget has no effect in {0}: it applies to Kubernetes only",
                RuleSeverity.Info,
                Category.Workload),
            broken => [Phrases.Targets(broken)]),
        Dropping("MGEN276", "The lifecycle hook is not supported by Compose or Swarm", "There is no equivalent of {0}: it applies to the other targets only"),
    ];

    private static RowRule Dropping(string id, string title, string message) =>
        new(new(id, title, message, RuleSeverity.Info, Category.Workload), Phrases.NameTargets) { ArgumentsOfAll = dropped => dropped.InOneList() };

    private static string ReasonOf(WorkloadResource kind) =>
        kind == WorkloadResource.DaemonSet ? "which runs one replica on every node" : "which runs until its work is done";

    private static string OtherKinds(BrokenLimit broken) =>
        broken.Setting.Property is null ? "" : $"; it applies to {((KindLimit)broken.Limit).Kinds.WithArticles()}";

    // An argument of the constructor cannot be removed, and half a minute is no answer to who asks for more than a day.
    private static Remedy? RangeRemedy(BrokenLimit broken) => !broken.Setting.IsParameter ? RowRule.Removal(broken)
        : broken.Number() < ((RangeLimit)broken.Limit).Minimum ? new("Use the default of .NET", RemedyEdit.SetArgument(broken.Place, 30.ToText()))
        : null;

    private static IEnumerable<string> Commands(string name, ManifestTargets targets) =>
    [
        .. targets.HasFlag(ManifestTargets.Compose) ? [$"docker compose run --rm {name}"] : Array.Empty<string>(),
        .. targets.HasFlag(ManifestTargets.Swarm) ? [$"docker service scale <stack>_{name}=1"] : Array.Empty<string>(),
    ];
}
