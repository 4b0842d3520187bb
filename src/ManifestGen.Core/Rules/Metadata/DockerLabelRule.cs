using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Metadata;

/// <summary>MGEN176 and MGEN177: labels of containers and Swarm services.</summary>
internal sealed class DockerLabelRule : IServiceRule
{
    private static readonly Rule InvalidKey = new(
        "MGEN176",
        "The Docker label key is not valid",
        "'{0}' is not a valid Docker label key: {1}",
        RuleSeverity.Error,
        Category.Metadata) { IsBlocking = true };

    private static readonly Rule Duplicate = new(
        "MGEN177",
        "The Docker label is set twice",
        "The label '{0}' is already set {1}: remove one of the two",
        RuleSeverity.Error,
        Category.Metadata) { IsBlocking = true };

    /// <summary>What Docker's documentation keeps for Docker. Compose and Swarm find their own containers by such labels.</summary>
    private static readonly string[] Reserved = ["com.docker.", "io.docker.", "org.dockerproject."];

    private static readonly Regex Key = new(@"\A[!-<>-~]+\z", RegexOptions.CultureInvariant);

    public IReadOnlyList<Rule> Rules => [InvalidKey, Duplicate];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var seen = new List<DockerLabelModel>();
        foreach (var label in service.Docker.Labels)
        {
            var place = label.Origin.Argument("key");
            if (ProblemOf(label.Key) is { } problem)
            {
                yield return InvalidKey.At(place, Characters.OnOneLine(label.Key), problem) with { Remedy = Remedy.Write(place, Mended(label.Key)) };
            }
            else if (HolderOf(label, service, seen) is { } holder)
            {
                yield return Duplicate.At(place, label.Key, holder) with { Remedy = RemedyOf(label, seen) };
            }

            seen.Add(label);
        }
    }

    private static string? ProblemOf(string key) =>
        Reserved.FirstOrDefault(prefix => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } reserved ? $"'{reserved}' is reserved for Docker"
        : !Key.IsMatch(key) ? "use ASCII letters, digits and symbols, without spaces and '='"
        : null;

    // Blanks around it were not meant.
    private static string? Mended(string key) => key.Trim() is { Length: > 0 } trimmed && ProblemOf(trimmed) is null ? trimmed : null;

    // Compose has one object for both kinds.
    private static string? HolderOf(DockerLabelModel label, ServiceModel service, IEnumerable<DockerLabelModel> seen) =>
        OwnKeyRule.IsWritten(label.Key) ? "by ManifestGen"
        : seen.Any(other => other.Key == label.Key) ? "by another [DockerLabel]"
        : service.Metadata.Labels.Any(other => other.Key == label.Key && (other.On & (ManifestKinds.Workload | ManifestKinds.Pod)) != 0) ? "by [Label]"
        : null;

    private static Remedy? RemedyOf(DockerLabelModel label, IEnumerable<DockerLabelModel> seen) =>
        OwnKeyRule.IsWritten(label.Key) || seen.Any(other => other.Key == label.Key && other.Value == label.Value && other.On == label.On)
            ? new Remedy("Remove the label", RemedyEdit.RemoveAttribute(label.Origin))
            : null;
}
