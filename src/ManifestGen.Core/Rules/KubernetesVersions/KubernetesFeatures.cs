namespace ManifestGen.Rules.KubernetesVersions;

/// <summary>
/// What is newer than 1.27, the oldest version that files are written for. The versions are those of the feature gates' reference and the API's change log.
/// </summary>
internal static class KubernetesFeatures
{
    public static IReadOnlyList<KubernetesFeature> All { get; } =
    [
    ];
}
