using ManifestGen.Model;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN295, MGEN296 and MGEN297: settings that only a Swarm has.</summary>
internal static class SwarmLimits
{
    public static RowRule[] All { get; } =
    [
        new(
            new("MGEN295", "The Swarm setting is out of range", "{0} = {1} is out of range: use {2}", RuleSeverity.Error, Category.Workload) { IsBlocking = true },
            Phrases.NameNumberRange),
        new(
            new("MGEN296", "The Swarm setting is not supported by the workload kind", "{0} has no effect, because {1}: remove it", RuleSeverity.Error, Category.Workload),
            broken => [broken.Name, broken.Context.Kind == WorkloadResource.DaemonSet ? "there is one task on every node" : "a job is not updated"]),
        new(
            new(
                "MGEN297",
                "Swarm settings have no effect without the swarm target",
                "[Swarm] has no effect in {0}: add swarm to ManifestGenTargets, or remove it",
                RuleSeverity.Info,
                Category.Workload),
            broken => [Others(broken.Context.Targets)]) { RemedyOf = RowRule.None },
    ];

    private static string Others(ManifestTargets written) => string.Join(
        " and ",
        new[] { ManifestTargets.Compose, ManifestTargets.Kubernetes }.Where(target => written.HasFlag(target)).DefaultIfEmpty(ManifestTargets.Docker));
}
