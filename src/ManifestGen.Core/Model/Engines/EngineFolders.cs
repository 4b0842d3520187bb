namespace ManifestGen.Model;

/// <summary>Which folders of an engine are on a mount.</summary>
internal static class EngineFolders
{
    /// <summary>Where the images of databases have scripts for an empty volume: they are run once, before anybody connects.</summary>
    public const string FirstStart = "/docker-entrypoint-initdb.d";

    public static bool IsSameOrWithin(string folder, string mount) => folder == mount || folder.StartsWith(mount.TrimEnd('/') + "/", StringComparison.Ordinal);

    /// <summary>The mount that a folder is on. Null where it is on the image's own file system.</summary>
    public static StorageMountModel? MountOf(string folder, StorageModel storage) =>
        storage.Mounts.Where(mount => IsSameOrWithin(folder, mount.Folder)).OrderByDescending(mount => mount.Folder.Length).FirstOrDefault();
}
