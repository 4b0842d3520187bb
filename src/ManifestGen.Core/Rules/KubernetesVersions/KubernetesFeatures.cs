using ManifestGen.Model;

namespace ManifestGen.Rules.KubernetesVersions;

/// <summary>
/// What can be declared and is newer than 1.27, the oldest version that files are written for. The versions are those in which the reference of feature
/// gates says that a field is there without turning on a gate.
/// </summary>
internal static class KubernetesFeatures
{
    public static IReadOnlyList<KubernetesFeature> All { get; } =
    [
        new(new(1, 29), "A sidecar container", service =>
            service.Pod.Containers.Where(container => container.Role == ContainerRole.Sidecar).Select(container => (Place)container.Origin)),
        // Without the attribute the pause is left out.
        new(ShutdownModel.PauseSince, "A pre-stop delay", service => service.Workload.Shutdown is { PreStop: null, PreStopSeconds: > 0 } shutdown
            ? [shutdown.Origin.Argument(nameof(ShutdownAttribute.PreStopSeconds))]
            : []),
        new(new(1, 30), "An AppArmor profile in the security context", service =>
            service.Security.Container.AppArmor is null ? [] : [service.Security.Container.Origin.Argument(nameof(SecurityAttribute.AppArmor))]),
        new(new(1, 29), "A TCP keepalive sysctl that needs no permission", service => Sysctls(
            service, "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes")),
        new(new(1, 32), "A TCP buffer sysctl that needs no permission", service => Sysctls(service, "net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem")),
        new(new(1, 33), "Resizing a pod in place", service => service.Scaling.Vertical is { EffectiveMode: VerticalUpdateMode.InPlaceOrRecreate } vertical
            ? [vertical.Origin.Argument(nameof(VerticalAutoScaleAttribute.Mode))]
            : []),
    ];

    private static IEnumerable<Place> Sysctls(ServiceModel service, params string[] names) =>
        service.Security.Container.Sysctls.Any(sysctl => names.Contains(sysctl.Name, StringComparer.Ordinal))
            ? [service.Security.Container.Origin.Argument(nameof(SecurityAttribute.Sysctls))]
            : [];
}
