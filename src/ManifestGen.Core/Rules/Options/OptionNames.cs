namespace ManifestGen.Rules.Options;

/// <summary>The options of .editorconfig, by name.</summary>
internal static class OptionNames
{
    public const string Prefix = "manifestgen_";

    public const string AllowedRegistries = Prefix + "allowed_registries";

    public const string MinimumReplicas = Prefix + "minimum_replicas";

    public const string CpuLimits = Prefix + "cpu_limits";

    public const string RequiredLabels = Prefix + "required_labels";

    public const string ImageDigests = Prefix + "image_digests";

    public const string SecretVariables = Prefix + "secret_variables";

    public const string Namespace = Prefix + "namespace";

    public static IReadOnlyList<string> All { get; } = [AllowedRegistries, MinimumReplicas, CpuLimits, RequiredLabels, ImageDigests, SecretVariables, Namespace];
}
