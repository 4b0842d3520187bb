using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>
/// What Pod Security <c>restricted</c> asks for, and a read-only root, but for what <c>[Security]</c> says. User and profile stand at the container too,
/// since linters and admission policies look at either place.
/// </summary>
internal static class SecurityContext
{
    public static YamlMap OfPod(ServiceModel service)
    {
        var security = service.Security.Container;
        return new()
        {
            { "runAsNonRoot", !security.IsRoot },
            { "runAsUser", security.EffectiveUser },
            { "runAsGroup", security.EffectiveGroup },
            { "fsGroup", security.EffectiveFsGroup },
            // Large data is walked through once only; and servers refuse keys that a later walk has opened to the group. A Job has the hash of its pod in its name, and
            // would run again because of a new line.
            { "fsGroupChangePolicy", service.Workload.Kind != WorkloadResource.Job && (service.Backing is not null || service.KeepsData) ? "OnRootMismatch" : null },
            { "supplementalGroups", YamlList.Of(security.SupplementalGroups.Select(group => (YamlNode)group)).OrNull() },
            { "seccompProfile", Profile(security.EffectiveSeccomp, security.SeccompProfile) },
            { "appArmorProfile", security.AppArmor is { } profile ? Profile(profile, security.AppArmorProfile) : null },
            { "seLinuxOptions", new YamlMap { { "type", security.SELinuxType }, { "level", security.SELinuxLevel } }.OrNull() },
            { "sysctls", YamlList.Of(security.Sysctls.Select(Sysctl)).OrNull() },
        };
    }

    public static YamlMap OfContainer(ServiceModel service)
    {
        var security = service.Security.Container;
        return new()
        {
            { "privileged", security.IsPrivileged },
            { "allowPrivilegeEscalation", security.MayGainPrivileges },
            { "readOnlyRootFilesystem", security.HasReadOnlyRoot },
            { "runAsNonRoot", !security.IsRoot },
            { "runAsUser", security.EffectiveUser },
            { "runAsGroup", security.EffectiveGroup },
            {
                "capabilities", new YamlMap
                {
                    { "drop", new YamlList { "ALL" } },
                    { "add", YamlList.Of(security.CapabilityNames.Select(name => (YamlNode?)name)).OrNull() },
                }
            },
            { "seccompProfile", Profile(security.EffectiveSeccomp, security.SeccompProfile) },
        };
    }

    private static YamlMap Profile(SecurityProfile profile, string? file) => new()
    {
        { "type", profile.ToString() },
        { "localhostProfile", profile == SecurityProfile.Localhost ? file : null },
    };

    private static YamlNode Sysctl(SysctlModel sysctl) => new YamlMap { { "name", sysctl.Name }, { "value", sysctl.Value } };
}
