using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>What <c>[Security]</c> says, as Compose and Swarm know it. MGEN813 names what they do not.</summary>
internal static class ContainerSecurity
{
    public static YamlNode DroppedCapabilities => new YamlList { "ALL" };

    // Kubernetes gives a volume to the group of the process. Docker gives a new one to root, where the image has no folder at its place.
    public static YamlNode User(ServiceModel service) =>
        new YamlScalar(service is { Backing.Engine.HasDataFolder: false, Storage.Volumes.Count: > 0 } ? "0:0" : service.Security.Container.UserAndGroup, IsString: true, IsQuoted: true);

    public static YamlNode? Groups(ServiceModel service) =>
        YamlList.Of(service.Security.Container.SupplementalGroups.Distinct().Select(group => (YamlNode)group)).OrNull();

    public static YamlNode? AddedCapabilities(ServiceModel service) =>
        YamlList.Of(service.Security.Container.CapabilityNames.Select(name => (YamlNode?)name)).OrNull();

    /// <summary>The engine's options, which Swarm does not support.</summary>
    public static YamlNode? Options(ServiceModel service)
    {
        var security = service.Security.Container;
        return new YamlList
        {
            security.MayGainPrivileges ? null : "no-new-privileges:true",
            security.Seccomp == SecurityProfile.Unconfined ? "seccomp=unconfined" : null,
            security.AppArmor switch
            {
                SecurityProfile.Unconfined => "apparmor=unconfined",
                SecurityProfile.Localhost => $"apparmor={security.AppArmorProfile}",
                _ => null,
            },
            security.SELinuxType is null ? null : $"label=type:{security.SELinuxType}",
            security.SELinuxLevel is null ? null : $"label=level:{security.SELinuxLevel}",
        }.OrNull();
    }

    public static YamlNode? Sysctls(ServiceModel service)
    {
        var sysctls = new YamlMap();
        foreach (var sysctl in service.Security.Container.Sysctls)
        {
            sysctls.Add(sysctl.Name, sysctl.Value);
        }

        return sysctls.OrNull();
    }
}
