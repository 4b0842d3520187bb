using ManifestGen.Model;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN178, MGEN179, MGEN186, MGEN293 and MGEN294: what only Compose and Swarm have.</summary>
internal static class DockerLimits
{
    public static RowRule[] All { get; } =
    [
        new(
            new(
                "MGEN178",
                "Docker labels have no effect in Kubernetes",
                "[DockerLabel] has no effect in Kubernetes: use [Ingress] or [HttpRoute] for a reverse proxy, and [Label] or [Annotation] for other metadata",
                RuleSeverity.Info,
                Category.Metadata),
            _ => []),
        new(
            new(
                "MGEN179",
                "The Docker label target has no effect in Compose",
                "On has no effect in Compose: the container always has the label '{0}'",
                RuleSeverity.Info,
                Category.Metadata),
            broken => [((DockerLabelModel)broken.Declared).Key]),
        new(
            new(
                "MGEN186",
                "Networks have no effect in Kubernetes",
                "The network '{0}' has no effect in Kubernetes: use [AllowIngress] and [AllowEgress] to restrict connections",
                RuleSeverity.Info,
                Category.Network),
            broken => [((JoinedNetworkModel)broken.Declared).Name]),
        new(
            new(
                "MGEN293",
                "The Compose profile name is not valid",
                "'{0}' is not a valid Compose profile: use at least two letters, digits, '_', '.' and '-', starting with a letter or digit",
                RuleSeverity.Error,
                Category.Workload) { IsBlocking = true },
            broken => [broken.Text()]) { RemedyOf = RowRule.Mended },
        new(
            new(
                "MGEN294",
                "Profiles apply to Compose only",
                "The profile '{0}' has no effect in {1}: the service always runs there",
                RuleSeverity.Info,
                Category.Workload),
            Phrases.NameTargets)
        {
            ArgumentsOfAll = dropped => dropped.ByTarget().Select(part => new[] { ((ProfileModel)dropped.First.Declared).Name, part.Target }),
        },
    ];
}
