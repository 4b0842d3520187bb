using k8s.Models;

namespace ManifestGen.Testing.Validation;

/// <summary>What the Pod Security levels <c>baseline</c> and <c>restricted</c> refuse, as the admission plugin of Kubernetes 1.36 judges a pod's spec.</summary>
public static class PodSecurity
{
    private static readonly string[] BaselineCapabilities =
    [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
    ];

    private static readonly string?[] SELinuxTypes = [null, "", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"];

    // Those of 1.29. Later versions allow more, which older clusters refuse.
    private static readonly string[] Sysctls =
    [
        "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_local_reserved_ports", "net.ipv4.ip_unprivileged_port_start",
        "net.ipv4.ping_group_range", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes",
        "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_syncookies",
    ];

    /// <summary>The controls of <c>baseline</c> that the pod breaks; empty for a pod that is admitted.</summary>
    public static IReadOnlyList<string> BaselineViolations(V1PodSpec pod)
    {
        var containers = ContainersOf(pod);
        var contexts = containers.Select(container => container.SecurityContext).OfType<V1SecurityContext>().ToList();
        return Broken(
            ("host process", new[] { pod.SecurityContext?.WindowsOptions }.Concat(contexts.Select(context => context.WindowsOptions)).Any(options => options?.HostProcess == true)),
            ("host namespaces", pod.HostNetwork == true || pod.HostPID == true || pod.HostIPC == true),
            ("privileged", contexts.Any(context => context.Privileged == true)),
            ("added capabilities", contexts.Any(context => context.Capabilities?.Add?.Except(BaselineCapabilities).Any() == true)),
            ("host paths", pod.Volumes?.Any(volume => volume.HostPath is not null) == true),
            ("host ports", containers.Any(container => container.Ports?.Any(port => port.HostPort is > 0) == true)),
            ("AppArmor", contexts.Select(context => context.AppArmorProfile).Append(pod.SecurityContext?.AppArmorProfile).Any(profile => profile?.Type == "Unconfined")),
            ("SELinux", contexts.Select(context => context.SeLinuxOptions).Append(pod.SecurityContext?.SeLinuxOptions).Any(IsForbidden)),
            ("proc mount", contexts.Any(context => context.ProcMount is not (null or "Default"))),
            ("seccomp", contexts.Select(context => context.SeccompProfile).Append(pod.SecurityContext?.SeccompProfile).Any(profile => profile?.Type == "Unconfined")),
            ("sysctls", pod.SecurityContext?.Sysctls?.Any(sysctl => !Sysctls.Contains(sysctl.Name)) == true),
            ("probe and lifecycle hosts", containers.SelectMany(Hosts).Any(host => !string.IsNullOrEmpty(host))));
    }

    /// <summary>The controls of <c>restricted</c>, and of <c>baseline</c> with it, that the pod breaks; empty for a pod that is admitted.</summary>
    public static IReadOnlyList<string> RestrictedViolations(V1PodSpec pod)
    {
        var containers = ContainersOf(pod);
        return
        [
            .. BaselineViolations(pod),
            .. Broken(
                ("volume types", pod.Volumes?.Any(volume => !IsAllowed(volume)) == true),
                ("privilege escalation", containers.Any(container => container.SecurityContext?.AllowPrivilegeEscalation != false)),
                ("non-root", containers.Any(container => (container.SecurityContext?.RunAsNonRoot ?? pod.SecurityContext?.RunAsNonRoot) != true)),
                ("run as root", containers.Select(container => container.SecurityContext?.RunAsUser).Append(pod.SecurityContext?.RunAsUser).Any(user => user == 0)),
                ("confinement", containers.Any(container => !IsConfined(container.SecurityContext?.SeccompProfile ?? pod.SecurityContext?.SeccompProfile))),
                ("dropped capabilities", containers.Any(container => container.SecurityContext?.Capabilities?.Drop?.Contains("ALL") != true)),
                ("more than one capability", containers.Any(container => container.SecurityContext?.Capabilities?.Add?.Any(name => name != "NET_BIND_SERVICE") == true))),
        ];
    }

    private static IReadOnlyList<string> Broken(params (string Control, bool IsBroken)[] controls) =>
        [.. controls.Where(control => control.IsBroken).Select(control => control.Control)];

    /// <summary>Init, ephemeral and other containers: the controls hold for all of them.</summary>
    private static List<V1Container> ContainersOf(V1PodSpec pod) =>
    [
        .. pod.InitContainers ?? [],
        .. pod.Containers,
        .. (pod.EphemeralContainers ?? []).Select(container => new V1Container
        {
            Name = container.Name,
            SecurityContext = container.SecurityContext,
            Ports = container.Ports,
            Lifecycle = container.Lifecycle,
            StartupProbe = container.StartupProbe,
            LivenessProbe = container.LivenessProbe,
            ReadinessProbe = container.ReadinessProbe,
        }),
    ];

    private static bool IsForbidden(V1SELinuxOptions? options) =>
        options is not null && (!SELinuxTypes.Contains(options.Type) || !string.IsNullOrEmpty(options.User) || !string.IsNullOrEmpty(options.Role));

    private static bool IsAllowed(V1Volume volume) =>
        new object?[]
        {
            volume.ConfigMap, volume.Csi, volume.DownwardAPI, volume.EmptyDir, volume.Ephemeral, volume.PersistentVolumeClaim, volume.Projected, volume.Secret,
        }.Any(source => source is not null);

    private static bool IsConfined(V1SeccompProfile? profile) => profile?.Type is "RuntimeDefault" or "Localhost";

    private static IEnumerable<string?> Hosts(V1Container container) =>
    [
        .. new[] { container.StartupProbe, container.LivenessProbe, container.ReadinessProbe }.SelectMany(probe => new[] { probe?.HttpGet?.Host, probe?.TcpSocket?.Host }),
        .. new[] { container.Lifecycle?.PostStart, container.Lifecycle?.PreStop }.SelectMany(handler => new[] { handler?.HttpGet?.Host, handler?.TcpSocket?.Host }),
    ];
}
