using System.Globalization;
using ManifestGen.Model;
using ManifestGen.Rendering.ComposeFormat;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Compose;

/// <summary>
/// Folders that are gone with the container. An anonymous volume is not: Compose gives it to the next container, keeps it after <c>down</c>, and makes another one
/// after that, so that yesterday's files come back, and the disk fills up with volumes that nobody knows. So they are in memory, and count as the container's memory.
/// </summary>
internal static class TemporaryFolders
{
    /// <summary>How much of the memory limit the data of a server may take that has no volume.</summary>
    private const int DataPercent = 50;

    /// <summary>A service's list of those, the /tmp that every service has first.</summary>
    public static YamlNode? Of(ServiceModel service)
    {
        // What was a disk can hold programs and libraries; the engine forbids both for memory unless it is told.
        var declared = service.Storage.Mounts.Where(mount => IsInMemory(mount, service)).Select(mount => $"{Entry(mount.Folder, SizeOf((TemporaryVolumeModel)mount, service))},exec");
        var folders = Volumes.HasDefaultTemporaryFiles(service) ? declared.Prepend(Entry(Defaults.TemporaryFilesPath, ResourcesModel.TemporaryFilesSize)) : declared;
        return YamlList.Of(folders.Select(folder => (YamlNode?)folder)).OrNull();
    }

    /// <summary>A service's list of all other mounts.</summary>
    public static YamlNode? Others(ServiceModel service) => YamlList.Of(service.Storage.Mounts
        .Where(mount => !IsInMemory(mount, service) && !IsShared(mount))
        .Select(mount => (YamlNode)Volumes.Mount(mount, service))).OrNull();

    /// <summary>The size of <c>/dev/shm</c>, which the engine makes for every container. Null leaves it at the engine's 64 MiB.</summary>
    public static string? SharedMemory(ServiceModel service) =>
        service.Storage.Mounts.FirstOrDefault(IsShared) is TemporaryVolumeModel shared ? DockerQuantity.Memory(shared.EffectiveSize) : null;

    private static bool IsShared(StorageMountModel mount) => mount is TemporaryVolumeModel { IsMemory: true, Folder: StorageModel.SharedMemoryPath };

    // Data of a server for which nobody declared a volume: a full folder is an error of the server, but more than the memory would end it without a word.
    private static string SizeOf(TemporaryVolumeModel volume, ServiceModel service) =>
        service.Backing is not null && volume.Origin == Origin.Class && IsLarge(volume, service, DataPercent) && Quantity.TryParse(service.Resources.EffectiveMemoryLimit, out var limit)
            ? (limit.Units * DataPercent / 100).ToString(CultureInfo.InvariantCulture)
            : volume.EffectiveSize;

    /// <summary>
    /// Whether a mount is one of those. A volume is filled with what the image has there, which some servers need; the short notation ends a path at the first colon;
    /// and what is declared to be larger than the container's memory would end the program before it is full, so that it stays on disk.
    /// </summary>
    public static bool IsInMemory(StorageMountModel mount, ServiceModel service) =>
        mount is TemporaryVolumeModel { IsMemory: false }
        && service.Backing?.Engine?.SeededFolders.Contains(mount.Folder) != true
        && mount.Folder.IndexOf(':') < 0
        && (mount.Origin == Origin.Class || !IsLarge(mount, service, 100));

    private static bool IsLarge(StorageMountModel mount, ServiceModel service, int percent) =>
        Quantity.TryParse(mount.Size, out var size) && Quantity.TryParse(service.Resources.EffectiveMemoryLimit, out var limit) && size.Units * 100 >= limit.Units * percent;

    private static string Entry(string folder, string size) => $"{folder}:size={DockerQuantity.Memory(size)},mode=1777";
}
