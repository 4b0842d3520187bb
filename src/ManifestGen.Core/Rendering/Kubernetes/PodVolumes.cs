using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>The volumes of a pod, and where a container has them: the writable /tmp, then storage, then files of the configuration.</summary>
internal static class PodVolumes
{
    private const string TemporaryFiles = "tmp";

    public static YamlList Of(ServiceModel service) =>
    [
        new YamlMap { { "name", TemporaryFiles }, { "emptyDir", new YamlMap { { "sizeLimit", ResourcesModel.TemporaryFilesSize } } } },
    ];

    public static YamlList Mounts(ServiceModel service) =>
    [
        new YamlMap { { "name", TemporaryFiles }, { "mountPath", Defaults.TemporaryFilesPath } },
    ];
}
