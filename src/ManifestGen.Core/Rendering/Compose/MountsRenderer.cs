using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Rendering.ComposeFormat;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Compose;

/// <summary>The mounts of a container; see <see cref="TemporaryFolders"/>.</summary>
internal static class MountsRenderer
{
    /// <summary>A service's list of those, the /tmp that every service has first.</summary>
    public static YamlNode? InMemory(ServiceModel service)
    {
        // What was a disk can hold programs and libraries; the engine forbids both for memory unless it is told.
        var declared = service.Storage.Mounts.Where(mount => TemporaryFolders.IsInMemory(mount, service)).Select(mount => $"{Entry(mount.Folder, TemporaryFolders.SizeOf((TemporaryVolumeModel)mount, service))},exec");
        var folders = Volumes.HasDefaultTemporaryFiles(service) ? declared.Prepend(Entry(Defaults.TemporaryFilesPath, ResourcesModel.TemporaryFilesSize)) : declared;
        return YamlList.Of(folders.Select(folder => (YamlNode?)folder)).OrNull();
    }

    /// <summary>A service's list of all other mounts.</summary>
    public static YamlNode? Others(ServiceModel service) => YamlList.Of(service.Storage.Mounts
        .Where(mount => !TemporaryFolders.IsInMemory(mount, service) && !TemporaryFolders.IsShared(mount))
        .Select(mount => (YamlNode)Volumes.Mount(mount, service))).OrNull();

    /// <summary>The size of <c>/dev/shm</c>, which the engine makes for every container. Null leaves it at the engine's 64 MiB.</summary>
    public static string? SharedMemory(ServiceModel service) =>
        service.Storage.Mounts.FirstOrDefault(TemporaryFolders.IsShared) is TemporaryVolumeModel shared ? DockerQuantity.Memory(shared.EffectiveSize) : null;

    private static string Entry(string folder, string size) => $"{folder}:size={DockerQuantity.Memory(size)},mode=1777";
}
