using ManifestGen.Model;

namespace ManifestGen.Rules.Workload.Docker;

/// <summary>What is declared and has no counterpart in Compose or in Swarm.</summary>
internal static class MissingCounterparts
{
    public const ManifestTargets Both = ManifestTargets.Compose | ManifestTargets.Swarm;

    private static readonly ManifestTargets[] Targets = [ManifestTargets.Compose, ManifestTargets.Swarm];

    /// <summary>Such as <c>Partition in Compose and Swarm</c>. Null when nothing is left out of what is written.</summary>
    /// <param name="written">The targets that are written.</param>
    /// <param name="settings">The settings, and the targets that lack them.</param>
    public static string? Describe(ManifestTargets written, params (string Name, bool IsDeclared, ManifestTargets Lacking)[] settings)
    {
        var parts =
            from target in Targets
            where written.HasFlag(target)
            let names = List(settings.Where(setting => setting.IsDeclared && setting.Lacking.HasFlag(target)).Select(setting => setting.Name))
            where names.Length > 0
            group target.ToString() by names into part
            select $"{part.Key} in {List(part)}";
        var text = string.Join(", or ", parts);
        return text.Length == 0 ? null : text;
    }

    private static string List(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Length - 1))} and {all[all.Length - 1]}";
    }
}
