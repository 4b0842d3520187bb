namespace ManifestGen.Model;

/// <summary>Which folders of an engine are on a mount.</summary>
internal static class EngineFolders
{
    public static bool IsSameOrWithin(string folder, string mount) => folder == mount || folder.StartsWith(mount.TrimEnd('/') + "/", StringComparison.Ordinal);

    /// <summary>The mount that a folder is on. Null where it is on the image's own file system.</summary>
    public static StorageMountModel? MountOf(string folder, StorageModel storage) =>
        storage.Mounts.Where(mount => IsSameOrWithin(folder, mount.Folder)).OrderByDescending(mount => mount.Folder.Length).FirstOrDefault();
}
