using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[Security]</c>, <c>[ServiceAccount]</c> and <c>[KubernetesAccess]</c> attributes.</summary>
internal static class SecurityParser
{
    public static SecurityModel Parse(AttributeSet attributes) => new()
    {
        Container = attributes.Single(nameof(SecurityAttribute)) is { } security ? ParseContainer(security) : new ContainerSecurityModel(),
        Account = attributes.Single(nameof(ServiceAccountAttribute)) is { } account ? ParseAccount(account) : new ServiceAccountModel(),
        Access = attributes.All(nameof(KubernetesAccessAttribute)).Select(ParseAccess).ToEquatableArray(),
    };

    private static ContainerSecurityModel ParseContainer(AttributeReader attribute) => new()
    {
        Origin = attribute.Origin,
        RunAsUser = attribute.Int(nameof(SecurityAttribute.RunAsUser)),
        RunAsGroup = attribute.Int(nameof(SecurityAttribute.RunAsGroup)),
        FsGroup = attribute.Int(nameof(SecurityAttribute.FsGroup)),
        SupplementalGroups = attribute.Ints(nameof(SecurityAttribute.SupplementalGroups)),
        ReadOnlyRootFilesystem = attribute.Bool(nameof(SecurityAttribute.ReadOnlyRootFilesystem)),
        AddCapabilities = attribute.Enums<Capability>(nameof(SecurityAttribute.AddCapabilities)).Select(member => new AddedCapability(member)).ToEquatableArray(),
        AllowPrivilegeEscalation = attribute.Bool(nameof(SecurityAttribute.AllowPrivilegeEscalation)),
        Privileged = attribute.Bool(nameof(SecurityAttribute.Privileged)),
        Seccomp = attribute.Enum<SecurityProfile>(nameof(SecurityAttribute.Seccomp)),
        SeccompProfile = attribute.String(nameof(SecurityAttribute.SeccompProfile)),
        AppArmor = attribute.Enum<SecurityProfile>(nameof(SecurityAttribute.AppArmor)),
        AppArmorProfile = attribute.String(nameof(SecurityAttribute.AppArmorProfile)),
        SELinuxLevel = attribute.String(nameof(SecurityAttribute.SELinuxLevel)),
        SELinuxType = attribute.String(nameof(SecurityAttribute.SELinuxType)),
        Sysctls = attribute.Strings(nameof(SecurityAttribute.Sysctls)).Select(SysctlModel.Parse).ToEquatableArray(),
        Reason = attribute.String(nameof(SecurityAttribute.Reason)),
    };

    private static ServiceAccountModel ParseAccount(AttributeReader attribute) => new()
    {
        Origin = attribute.Origin,
        Name = attribute.String(nameof(ServiceAccountAttribute.Name)),
        Create = attribute.Bool(nameof(ServiceAccountAttribute.Create)),
        MountToken = attribute.Bool(nameof(ServiceAccountAttribute.MountToken)),
    };

    private static KubernetesAccessModel ParseAccess(AttributeReader attribute) =>
        new(attribute.Origin, attribute.Enum<KubernetesVerbs>(nameof(KubernetesAccessAttribute.Verbs)) ?? KubernetesVerbs.None, attribute.Strings(nameof(KubernetesAccessAttribute.Resources)))
        {
            ApiGroup = attribute.String(nameof(KubernetesAccessAttribute.ApiGroup)),
            ResourceNames = attribute.Strings(nameof(KubernetesAccessAttribute.ResourceNames)),
            IsClusterWide = attribute.Bool(nameof(KubernetesAccessAttribute.ClusterWide)) ?? false,
            Reason = attribute.String(nameof(KubernetesAccessAttribute.Reason)),
        };
}
