using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>
/// The probe that the one health check of a container asks in Compose and Swarm. Compose waits for it and ends nothing, so that it is the readiness probe. Swarm
/// ends what fails it, so that it is the liveness probe: a service that waits for its database would be killed again and again.
/// </summary>
internal static class HealthProbes
{
    /// <summary>Whether there is one.</summary>
    public static bool Exists(ServiceModel service) => Of(service, ManifestTargets.Compose) is not null;

    /// <summary>Null without a probe, and where the image has no program that could ask.</summary>
    public static ProbeModel? Of(ServiceModel service, ManifestTargets target) => InOrder(service, target).FirstOrDefault(probe => CanBeAsked(probe, service));

    /// <summary>The probes in the order in which they are preferred.</summary>
    public static IEnumerable<ProbeModel> InOrder(ServiceModel service, ManifestTargets target) => (target == ManifestTargets.Swarm
        ? new[] { service.LivenessProbe, service.ReadinessProbe, service.StartupProbe }
        : [service.ReadinessProbe, service.LivenessProbe, service.StartupProbe]).OfType<ProbeModel>();

    // A foreign program does not ask itself.
    private static bool CanBeAsked(ProbeModel probe, ServiceModel service) =>
        probe is { Kind: ProbeKind.Exec } || service.Backing is null or { HealthCommand.Count: > 0 };
}
