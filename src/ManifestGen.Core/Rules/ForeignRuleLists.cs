using ManifestGen.Rules.Configuration;
using ManifestGen.Rules.Configuration.Secrets;
using ManifestGen.Rules.Declaration;
using ManifestGen.Rules.Health;
using ManifestGen.Rules.Image;
using ManifestGen.Rules.Network;
using ManifestGen.Rules.Pod;
using ManifestGen.Rules.Ports;
using ManifestGen.Rules.Resources;
using ManifestGen.Rules.Storage;

namespace ManifestGen.Rules;

/// <summary>Those of <see cref="RuleLists.Services"/> that hold for what is no program of a project.</summary>
internal static class ForeignRuleLists
{
    /// <summary>What holds for a container of a pod too, which is declared in the same terms as a service.</summary>
    public static IReadOnlyList<IServiceRule> Containers { get; } =
    [
        new ContainerImageRule(),
        new ContainerPortRule(),
        .. RuleLists.Services.Where(rule => rule
            is UnrepresentableTextRule or EnvironmentRule or DuplicateAttributeRule or EnumMemberRule
            or PortRangeRule or DuplicatePortRule or PortNameRule or PrivilegedPortRule
            or QuantityRule or LimitRule or ProcessLimitRule or PlausibilityRule or ExtendedResourceRule or HugePagesRule
            or ProbePortRule or ProbePathRule or ProbeTimingRule or ProbeArgumentsRule or ProbeHeaderRule or ReadinessRule or StartTimeRule
            or VariableNameRule or DuplicateVariableRule or SecretReferenceRule or SecretLiteralRule or SecretTextRule
            or ConfigMapReferenceRule or VariableSourceRule or PodFieldRule or ResourceEnvRule
            or MountPathRule or MountPlaceRule or VolumeNameRule or VolumeSizeRule or ClaimRule or SubPathRule or TemporaryVolumeSizeRule
            or DependencyRule or DependencyConnectionRule or DependencyNameRule or DependencyAdviceRule or ServiceReferenceRule or KeyLengthRule
            or PodFieldsRule or FrozenRegistryRule),
    ];

    /// <summary>What holds for a server that nobody here builds: not how its image is made, nor what only programs of the project have by default.</summary>
    public static IReadOnlyList<IServiceRule> BackingServices { get; } =
    [
        .. RuleLists.Services.Where(rule => rule
            is not (RepositoryRule or TagRule or BaseImageRule or BuildPathRule or SdkPinRule or ContainerFamilyRule or UnpinnedBaseImageRule or NativeDistributionRule
            or LabelRule)),
    ];
}
