using ManifestGen.Model;
using ManifestGen.Settings;

namespace ManifestGen.Rules.Mechanical;

/// <summary>What targets drop of one attribute.</summary>
internal sealed class Dropped(IReadOnlyList<BrokenLimit> broken)
{
    private static readonly ManifestTargets[] Targets = [ManifestTargets.Compose, ManifestTargets.Swarm, ManifestTargets.Kubernetes];

    public BrokenLimit First => broken[0];

    /// <summary>The names of the settings, for each target that drops some. Targets that drop the same are together.</summary>
    public IReadOnlyList<(string Target, string[] Names)> ByTarget()
    {
        var parts = new List<(string Target, string[] Names)>();
        foreach (var (target, names) in ByTargetAlone())
        {
            var same = parts.FindIndex(part => part.Names.SequenceEqual(names));
            if (same >= 0)
            {
                parts[same] = ($"{parts[same].Target} and {target}", names);
            }
            else
            {
                parts.Add((target, names));
            }
        }

        return parts;
    }

    /// <summary>Such as <c>Partition in Compose and Swarm</c>.</summary>
    public IEnumerable<string[]> InOneList() => [[string.Join(", or ", ByTarget().Select(part => $"{Phrases.List(part.Names, "and")} in {part.Target}"))]];

    /// <summary>The names of the settings, for each target that drops some.</summary>
    public IEnumerable<(string Target, string[] Names)> ByTargetAlone() =>
        from target in Targets
        let names = broken.Where(part => part.Targets.HasFlag(target)).Select(part => part.Name).Distinct().ToArray()
        where names.Length > 0
        select (target.ToString(), names);
}
