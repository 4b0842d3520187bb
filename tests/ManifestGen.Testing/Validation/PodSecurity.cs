using k8s.Models;

namespace ManifestGen.Testing.Validation;

/// <summary>What the Pod Security level <c>restricted</c> refuses, as its admission plugin judges a pod; it includes all of <c>baseline</c>.</summary>
public static class PodSecurity
{
    /// <summary>The controls that the pod breaks; empty for a pod that is admitted.</summary>
    public static IReadOnlyList<string> RestrictedViolations(V1PodSpec pod)
    {
        List<V1Container> containers = [.. pod.InitContainers ?? [], .. pod.Containers];
        (string Control, bool IsBroken)[] controls =
        [
            ("host namespaces", pod.HostNetwork == true || pod.HostPID == true || pod.HostIPC == true),
            ("volume types", pod.Volumes?.Any(volume => !IsAllowed(volume)) == true),
            ("sysctls", pod.SecurityContext?.Sysctls?.Count > 0),
            ("run as root", pod.SecurityContext?.RunAsUser == 0 || containers.Any(container => container.SecurityContext?.RunAsUser == 0)),
            ("non-root", containers.Any(container => (container.SecurityContext?.RunAsNonRoot ?? pod.SecurityContext?.RunAsNonRoot) != true)),
            ("seccomp", containers.Any(container => !IsConfined(container.SecurityContext?.SeccompProfile ?? pod.SecurityContext?.SeccompProfile))),
            ("privileged", containers.Any(container => container.SecurityContext?.Privileged == true)),
            ("privilege escalation", containers.Any(container => container.SecurityContext?.AllowPrivilegeEscalation != false)),
            ("dropped capabilities", containers.Any(container => container.SecurityContext?.Capabilities?.Drop?.Contains("ALL") != true)),
            ("added capabilities", containers.Any(container => container.SecurityContext?.Capabilities?.Add?.Any(name => name != "NET_BIND_SERVICE") == true)),
            ("proc mount", containers.Any(container => container.SecurityContext?.ProcMount is not (null or "Default"))),
            ("host ports", containers.Any(container => container.Ports?.Any(port => port.HostPort is > 0) == true)),
            ("probe hosts", containers.SelectMany(Probes).Any(probe => (probe.HttpGet?.Host ?? probe.TcpSocket?.Host) is { Length: > 0 })),
        ];
        return [.. controls.Where(control => control.IsBroken).Select(control => control.Control)];
    }

    private static bool IsAllowed(V1Volume volume) =>
        new object?[]
        {
            volume.ConfigMap, volume.Csi, volume.DownwardAPI, volume.EmptyDir, volume.Ephemeral, volume.PersistentVolumeClaim, volume.Projected, volume.Secret,
        }.Any(source => source is not null);

    private static bool IsConfined(V1SeccompProfile? profile) => profile?.Type is "RuntimeDefault" or "Localhost";

    private static IEnumerable<V1Probe> Probes(V1Container container) =>
        new[] { container.StartupProbe, container.LivenessProbe, container.ReadinessProbe }.OfType<V1Probe>();
}
