using System.Globalization;
using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>
/// Folders that are gone with the container. An anonymous volume is not: Compose gives it to the next container, keeps it after <c>down</c>, and makes another one
/// after that, so that yesterday's files come back, and the disk fills up with volumes that nobody knows. So they are in memory, and count as the container's memory.
/// </summary>
internal static class TemporaryFolders
{
    /// <summary>How much of the memory limit the data of a server may take that has no volume.</summary>
    private const int DataPercent = 50;

    /// <summary>
    /// Whether a mount is one of those. A volume is filled with what the image has there, which some servers need; the short notation ends a path at the first colon;
    /// and what is declared to be larger than the container's memory would end the program before it is full, so that it stays on disk.
    /// </summary>
    public static bool IsInMemory(StorageMountModel mount, ServiceModel service) =>
        mount is TemporaryVolumeModel { IsMemory: false }
        && service.Backing?.Engine?.SeededFolders.Contains(mount.Folder) != true
        && mount.Folder.IndexOf(':') < 0
        && (mount.Origin == Origin.Class || !IsLarge(mount, service, 100));

    /// <summary>Whether a mount is <c>/dev/shm</c>, which the engine makes for every container.</summary>
    public static bool IsShared(StorageMountModel mount) => mount is TemporaryVolumeModel { IsMemory: true, Folder: StorageModel.SharedMemoryPath };

    /// <summary>
    /// The size of one of those. Data of a server for which nobody declared a volume takes a part of the memory: a full folder is an error of the server, but more
    /// than the memory would end it silently.
    /// </summary>
    public static string SizeOf(TemporaryVolumeModel volume, ServiceModel service) =>
        service.Backing is not null && volume.Origin == Origin.Class && IsLarge(volume, service, DataPercent) && Quantity.TryParse(service.Resources.EffectiveMemoryLimit, out var limit)
            ? (limit.Units * DataPercent / 100).ToString(CultureInfo.InvariantCulture)
            : volume.EffectiveSize;

    private static bool IsLarge(StorageMountModel mount, ServiceModel service, int percent) =>
        Quantity.TryParse(mount.Size, out var size) && Quantity.TryParse(service.Resources.EffectiveMemoryLimit, out var limit) && size.Units * 100 >= limit.Units * percent;
}
