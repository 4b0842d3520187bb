using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[Security]</c>, <c>[ServiceAccount]</c> and <c>[KubernetesAccess]</c> attributes.</summary>
internal static class SecurityParser
{
    public static SecurityModel Parse(AttributeSet attributes) => new()
    {
        Container = attributes.Single(AttributeNames.Security) is { } security ? ParseContainer(security) : new ContainerSecurityModel(),
        Account = attributes.Single(AttributeNames.ServiceAccount) is { } account ? ParseAccount(account) : new ServiceAccountModel(),
        Access = attributes.All(AttributeNames.KubernetesAccess).Select(ParseAccess).ToEquatableArray(),
    };

    private static ContainerSecurityModel ParseContainer(AttributeReader attribute) => new()
    {
        Origin = attribute.Origin,
        RunAsUser = attribute.Int("RunAsUser"),
        RunAsGroup = attribute.Int("RunAsGroup"),
        FsGroup = attribute.Int("FsGroup"),
        SupplementalGroups = attribute.Ints("SupplementalGroups"),
        ReadOnlyRootFilesystem = attribute.Bool("ReadOnlyRootFilesystem"),
        AddCapabilities = attribute.Ints("AddCapabilities"),
        AllowPrivilegeEscalation = attribute.Bool("AllowPrivilegeEscalation"),
        Privileged = attribute.Bool("Privileged"),
        Seccomp = (SecurityProfile?)attribute.Enum("Seccomp"),
        SeccompProfile = attribute.String("SeccompProfile"),
        AppArmor = (SecurityProfile?)attribute.Enum("AppArmor"),
        AppArmorProfile = attribute.String("AppArmorProfile"),
        SELinuxLevel = attribute.String("SELinuxLevel"),
        SELinuxType = attribute.String("SELinuxType"),
        Sysctls = attribute.Strings("Sysctls").Select(SysctlModel.Parse).ToEquatableArray(),
        Reason = attribute.String("Reason"),
    };

    private static ServiceAccountModel ParseAccount(AttributeReader attribute) => new()
    {
        Origin = attribute.Origin,
        Name = attribute.String("Name"),
        Create = attribute.Bool("Create"),
        MountToken = attribute.Bool("MountToken"),
    };

    private static KubernetesAccessModel ParseAccess(AttributeReader attribute) =>
        new(attribute.Origin, (KubernetesVerbs)(attribute.Enum("Verbs") ?? 0), attribute.Strings("Resources"))
        {
            ApiGroup = attribute.String("ApiGroup"),
            ResourceNames = attribute.Strings("ResourceNames"),
            IsClusterWide = attribute.Bool("ClusterWide") ?? false,
            Reason = attribute.String("Reason"),
        };
}
