using ManifestGen.Rules.Configuration;
using ManifestGen.Rules.Image;
using ManifestGen.Rules.Metadata;
using ManifestGen.Rules.Options;
using ManifestGen.Rules.Resources;
using ManifestGen.Rules.Scaling;
using ManifestGen.Rules.Security;

namespace ManifestGen.Rules;

/// <summary>
/// The rules that .editorconfig has a say in beyond their severity. None of them blocks: the generator, which does not read it, must come to the same files.
/// </summary>
internal static class ConfigurableRules
{
    public static IReadOnlyList<IServiceRule> OfServices(RuleOptions options) =>
    [
        .. OfBackingServices(options),
        new SingleReplicaRule(options),
    ];

    /// <summary>The rules for a third-party server: all except the number of replicas.</summary>
    public static IReadOnlyList<IServiceRule> OfBackingServices(RuleOptions options) =>
    [
        new OptionRule(options),
        .. OfContainers(options),
        new RequiredLabelRule(options),
        new RequiredNamespaceRule(options),
    ];

    /// <summary>What holds for a container of a pod too.</summary>
    public static IReadOnlyList<IServiceRule> OfContainers(RuleOptions options) =>
    [
        new RegistryRule(options),
        new DigestRule(options),
        new CpuLimitRule(options),
        new SecretInVariableRule(options),
    ];
}
