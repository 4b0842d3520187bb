using ManifestGen.Model;
using ManifestGen.Rendering.Kubernetes.Configuration;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>The volumes of a pod, and where a container has them: the writable /tmp, then storage, then files of the configuration.</summary>
internal static class PodVolumes
{
    private const string TemporaryFiles = "tmp";

    public static YamlList Of(ServiceModel service, ProjectModel project) =>
    [
        .. PodContainers.All(service).Where(HasDefaultTemporaryFiles).Select(TemporaryFilesVolume),
        .. StorageVolumes.Of(service),
        .. FileVolumes.Of(service, project),
    ];

    public static YamlList Mounts(ServiceModel service) =>
    [
        HasDefaultTemporaryFiles(service) ? new YamlMap { { "name", TemporaryFilesOf(service) }, { "mountPath", Defaults.TemporaryFilesPath } } : null,
        .. StorageVolumes.Mounts(service.Storage),
        .. FileVolumes.Mounts(service),
    ];

    private static YamlMap TemporaryFilesVolume(ServiceModel container) => new()
    {
        { "name", TemporaryFilesOf(container) },
        { "emptyDir", new YamlMap { { "sizeLimit", ResourcesModel.TemporaryFilesSize } } },
    };

    // Each container has its own, so that none can fill up or read that of another.
    private static string TemporaryFilesOf(ServiceModel container) => container.Container is null ? TemporaryFiles : $"{container.Name}-{TemporaryFiles}";

    private static bool HasDefaultTemporaryFiles(ServiceModel service) => service.Storage.At(Defaults.TemporaryFilesPath) is null;
}
