using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Configuration;

/// <summary>The files of the configuration: a volume for each folder.</summary>
internal static class FileVolumes
{
    public static IEnumerable<YamlNode> Of(ServiceModel service, ProjectModel project) => Named(service)
        .Select(volume => VolumeSource.Render(volume.Name, volume.Folder, VolumeSource.AllOf(volume.Folder, service, project)));

    public static IEnumerable<YamlNode> Mounts(ServiceModel service) => Named(service)
        .SelectMany(volume => volume.Folder.IsMountedByFile
            ? volume.Folder.Files.Select(file => Mount(volume.Name, file.Path, file.FileName))
            : [Mount(volume.Name, volume.Folder.Path, subPath: null)]);

    private static YamlNode Mount(string volume, string path, string? subPath) => new YamlMap
    {
        { "name", volume },
        { "mountPath", path },
        { "subPath", subPath },
        { "readOnly", true },
    };

    private static IEnumerable<(string Name, FileFolder Folder)> Named(ServiceModel service)
    {
        var names = new HashSet<string>(service.Storage.Mounts.Select(mount => mount.Name), StringComparer.Ordinal);
        foreach (var folder in service.Configuration.Folders)
        {
            yield return (VolumeNames.Of(folder.Path, names), folder);
        }
    }
}
