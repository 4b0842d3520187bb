namespace ManifestGen.Model;

/// <summary>A setting that is weaker than what is written by default.</summary>
/// <param name="Place">The argument.</param>
/// <param name="Setting">What is set, such as <c>Privileged = true</c>.</param>
/// <param name="Control">The control of the Pod Security Standards that it breaks, or what else it gives up.</param>
/// <param name="Level">The strictest level that admits it.</param>
public sealed record SecurityException(Place Place, string Setting, string Control, PodSecurityLevel Level)
{
    private static readonly string[] SELinuxTypes = ["", "container_t", "container_init_t", "container_kvm_t"];

    /// <summary>Of Kubernetes 1.29 and later: they are isolated between pods.</summary>
    private static readonly string[] SafeSysctls =
    [
        "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_local_reserved_ports", "net.ipv4.ip_unprivileged_port_start",
        "net.ipv4.ping_group_range", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes",
        "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_syncookies",
    ];

    /// <summary>In the order of the attribute's properties.</summary>
    public static IEnumerable<SecurityException> Of(ContainerSecurityModel security)
    {
        if (security.RunAsUser == 0)
        {
            yield return New(nameof(SecurityAttribute.RunAsUser), "RunAsUser = 0", "running as non-root", PodSecurityLevel.Baseline);
        }

        if (!security.HasReadOnlyRoot)
        {
            yield return New(nameof(SecurityAttribute.ReadOnlyRootFilesystem), "ReadOnlyRootFilesystem = false", "read-only root file system", PodSecurityLevel.Restricted);
        }

        foreach (var capability in security.AddCapabilities.Distinct().Where(added => added is { Name: not null, Level: not PodSecurityLevel.Restricted }))
        {
            yield return New(nameof(SecurityAttribute.AddCapabilities), $"the capability {capability.Name}", "capabilities", capability.Level);
        }

        if (security.AllowPrivilegeEscalation == true)
        {
            yield return New(nameof(SecurityAttribute.AllowPrivilegeEscalation), "AllowPrivilegeEscalation = true", "privilege escalation", PodSecurityLevel.Baseline);
        }

        if (security.IsPrivileged)
        {
            yield return New(nameof(SecurityAttribute.Privileged), "Privileged = true", "privileged containers", PodSecurityLevel.Privileged);
        }

        if (security.Seccomp == SecurityProfile.Unconfined)
        {
            yield return New(nameof(SecurityAttribute.Seccomp), "Seccomp = Unconfined", "seccomp", PodSecurityLevel.Privileged);
        }

        if (security.AppArmor == SecurityProfile.Unconfined)
        {
            yield return New(nameof(SecurityAttribute.AppArmor), "AppArmor = Unconfined", "AppArmor", PodSecurityLevel.Privileged);
        }

        if (security.SELinuxType is { } type && Array.IndexOf(SELinuxTypes, type) < 0)
        {
            yield return New(nameof(SecurityAttribute.SELinuxType), $"SELinuxType = {type}", "SELinux", PodSecurityLevel.Privileged);
        }

        foreach (var sysctl in security.Sysctls.Where(sysctl => sysctl.IsValid).Select(sysctl => sysctl.Name).Except(SafeSysctls, StringComparer.Ordinal))
        {
            yield return New(nameof(SecurityAttribute.Sysctls), $"the sysctl {sysctl}", "sysctls", PodSecurityLevel.Privileged);
        }

        SecurityException New(string argument, string setting, string control, PodSecurityLevel level) =>
            new(security.Origin.Argument(argument), setting, control, level);
    }
}
