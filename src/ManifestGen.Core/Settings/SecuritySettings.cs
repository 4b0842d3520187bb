using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class SecuritySettings
{
    private static readonly string[] KeepaliveSysctls =
        ["net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes"];

    private static readonly string[] BufferSysctls = ["net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem"];

    public static SettingTable Table { get; } = SettingTable.Of<SecurityAttribute, ContainerSecurityModel>(
        service => service.Security.Container,
        declared => declared.Origin,
        new(nameof(SecurityAttribute.RunAsUser), security => security.RunAsUser, Range("MGEN805", 0)),
        new(nameof(SecurityAttribute.RunAsGroup), security => security.RunAsGroup, Range("MGEN805", 0)),
        new(nameof(SecurityAttribute.FsGroup), security => security.FsGroup, Range("MGEN805", 0), NotIn("MGEN813", ComposeAndSwarm)),
        new(
            nameof(SecurityAttribute.SupplementalGroups),
            security => security.SupplementalGroups.Count > 0 ? security.SupplementalGroups : null,
            Range("MGEN805", 0),
            NotIn("MGEN813", Swarm)),
        new(
            nameof(SecurityAttribute.AddCapabilities),
            security => security.AddCapabilities.Count > 0 ? security.AddCapabilities.Select(added => added.Member) : null,
            Member("MGEN811")),
        new(
            nameof(SecurityAttribute.AllowPrivilegeEscalation),
            security => security.AllowPrivilegeEscalation == true ? security : null,
            NotIn("MGEN813", Swarm)),
        new(nameof(SecurityAttribute.Privileged), security => security.IsPrivileged ? security : null, NotIn("MGEN813", Swarm)),
        new(nameof(SecurityAttribute.Seccomp), security => security.Seccomp, Member("MGEN811"), NotDefault(security => security.Seccomp)),
        new(
            nameof(SecurityAttribute.SeccompProfile),
            security => security.SeccompProfile,
            OnlyWith("MGEN809", "`Seccomp = SecurityProfile.Localhost`", (ContainerSecurityModel security) => security.Seccomp == SecurityProfile.Localhost),
            NotIn("MGEN813", ComposeAndSwarm)),
        new(
            nameof(SecurityAttribute.AppArmor),
            security => security.AppArmor,
            Member("MGEN811"),
            NotDefault(security => security.AppArmor),
            Since(1, 30, "An AppArmor profile in the security context")),
        new(
            nameof(SecurityAttribute.AppArmorProfile),
            security => security.AppArmorProfile,
            OnlyWith("MGEN809", "`AppArmor = SecurityProfile.Localhost`", (ContainerSecurityModel security) => security.AppArmor == SecurityProfile.Localhost),
            NotIn("MGEN813", Swarm)),
        new(nameof(SecurityAttribute.SELinuxLevel), security => security.SELinuxLevel, NotIn("MGEN813", Swarm)),
        new(nameof(SecurityAttribute.SELinuxType), security => security.SELinuxType, NotIn("MGEN813", Swarm)),
        new(
            nameof(SecurityAttribute.Sysctls),
            security => security.Sysctls.Count > 0 ? security.Sysctls : null,
            Since(1, 29, "A TCP keepalive sysctl that needs no permission").When((ContainerSecurityModel security, SettingContext _) => HasAny(security, KeepaliveSysctls)),
            Since(1, 32, "A TCP buffer sysctl that needs no permission").When((ContainerSecurityModel security, SettingContext _) => HasAny(security, BufferSysctls))));

    private static Limit NotDefault(Func<ContainerSecurityModel, SecurityProfile?> profileOf) =>
        NotIn("MGEN813", Swarm).When((ContainerSecurityModel security, SettingContext _) => profileOf(security) != SecurityProfile.RuntimeDefault);

    private static bool HasAny(ContainerSecurityModel security, string[] names) => security.Sysctls.Any(sysctl => names.Contains(sysctl.Name, StringComparer.Ordinal));
}
