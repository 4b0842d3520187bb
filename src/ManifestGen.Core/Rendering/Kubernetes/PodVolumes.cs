using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Rendering.Kubernetes.Configuration;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>The volumes of a pod, and where a container has them: the writable /tmp, then storage, then files of the configuration.</summary>
internal static class PodVolumes
{
    public static YamlList Of(ServiceModel service, ProjectModel project) =>
    [
        .. PodContainers.All(service).Where(HasDefaultTemporaryFiles).Select(TemporaryFilesVolume),
        .. StorageVolumes.Of(service),
        .. FileVolumes.Of(service, project),
    ];

    public static YamlList Mounts(ServiceModel service) =>
    [
        HasDefaultTemporaryFiles(service) ? new YamlMap { { "name", service.TemporaryFilesVolume }, { "mountPath", Defaults.TemporaryFilesPath } } : null,
        .. StorageVolumes.Mounts(service.Storage),
        .. FileVolumes.Mounts(service),
    ];

    private static YamlMap TemporaryFilesVolume(ServiceModel container) => new()
    {
        { "name", container.TemporaryFilesVolume },
        { "emptyDir", new YamlMap { { "sizeLimit", ResourcesModel.TemporaryFilesSize } } },
    };

    private static bool HasDefaultTemporaryFiles(ServiceModel service) => service.Storage.At(Defaults.TemporaryFilesPath) is null;
}
