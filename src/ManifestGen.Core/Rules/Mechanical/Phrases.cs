using ManifestGen.Model;
using ManifestGen.Settings;
using ManifestGen.Text;

namespace ManifestGen.Rules.Mechanical;

/// <summary>The parts of messages that are the same for many rules.</summary>
internal static class Phrases
{
    public static int Number(this BrokenLimit broken) => (int)broken.Value;

    public static string Text(this BrokenLimit broken) => broken.Value.ToString();

    /// <summary>The name, the number, and the range that it is to be in.</summary>
    public static string[] NameNumberRange(BrokenLimit broken) => [broken.Name, broken.Number().ToText(), broken.Limit.Text];

    public static string[] OnlyNumber(BrokenLimit broken) => [broken.Number().ToText()];

    /// <summary>Such as <c>MaxPods cannot be 0: use at least 1</c>.</summary>
    public static string[] Bound(BrokenLimit broken)
    {
        var word = broken.Number() < ((RangeLimit)broken.Limit).Minimum ? "at least" : "at most";
        return [$"{broken.Name} cannot be {broken.Number().ToText()}: use {word} {broken.Nearest()}"];
    }

    /// <summary>Such as <c>MaxSkew cannot be 0: use 1 or more</c>.</summary>
    public static string[] OpenBound(BrokenLimit broken) => [$"{broken.Name} cannot be {broken.Number().ToText()}: use {broken.Limit.Text}"];

    /// <summary>How the text has to be written, at the end of a sentence.</summary>
    public static string Advice(BrokenLimit broken) => ((SyntaxLimit)broken.Limit).Syntax.Advice;

    public static string Members(BrokenLimit broken) => List(Enum.GetNames(broken.Value.GetType()), "or");

    /// <summary>Such as <c>Topology 7 does not exist: use Hosts, Zones or Regions</c>.</summary>
    public static string[] NoMember(BrokenLimit broken)
    {
        var type = broken.Value.GetType();
        return [$"{type.Name} {Undefined(broken)} does not exist: use {Members(broken)}"];
    }

    /// <summary>The name, the number, and the enum.</summary>
    public static string[] NameNumberEnum(BrokenLimit broken) => [broken.Place.Argument!, Undefined(broken), broken.Value.GetType().Name];

    /// <summary>What is no member, as a number.</summary>
    public static string Undefined(BrokenLimit broken) => MemberLimit.UndefinedOf((Enum)broken.Value).ToText();

    public static string Nearest(this BrokenLimit broken) => ((RangeLimit)broken.Limit).NearestTo(broken.Number()).ToText();

    /// <summary>The name, and the targets that drop it.</summary>
    public static string[] NameTargets(BrokenLimit broken) => [broken.Name, Targets(broken)];

    /// <summary>The targets that are written and drop it. Kubernetes is never among others.</summary>
    public static string Targets(BrokenLimit broken) => TargetNames.OfDocker(broken.Targets) ?? nameof(ManifestTargets.Kubernetes);

    public static string List(IReadOnlyList<string> names, string word) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} {word} {names[names.Count - 1]}";
}
