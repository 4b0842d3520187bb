using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Grammar;
using ManifestGen.Rules.Storage;
using ManifestGen.Text;

namespace ManifestGen.Analysis.Code;

/// <summary>The volumes for what a program writes: folder by folder, none in another, and each with a name of its own.</summary>
internal static class WrittenFolders
{
    private const int MaxNameLength = 63;

    /// <summary>The folders that a volume can be mounted at, each with the attribute that declares it.</summary>
    public static IReadOnlyList<(string Folder, string Attribute)> Of(DeclaredProgram program)
    {
        var mounts = program.Everywhere.SelectMany(service => service.PodStorage.Mounts).Select(mount => mount.Folder).Distinct(StringComparer.Ordinal).ToArray();
        var names = new HashSet<string>(program.Everywhere.SelectMany(service => service.PodStorage.Mounts).Select(mount => mount.Name), StringComparer.Ordinal);
        var folders = (
            from file in WrittenFiles.In(program)
            let folder = FolderOf(file)
            where folder.IndexOf(Values.Unknown) < 0 && CanBeMounted(folder) && !mounts.Any(mount => ContainerPaths.IsIn(mount, folder))
            group file by folder into same
            select (Path: same.Key, IsKept: same.Any(file => file.IsKept))).ToArray();
        return folders
            .Where(folder => !folders.Any(outer => outer.Path != folder.Path && ContainerPaths.IsIn(folder.Path, outer.Path)))
            .Select(folder => (folder.Path, IsKept: folders.Any(inner => inner.IsKept && ContainerPaths.IsIn(inner.Path, folder.Path))))
            .OrderBy(folder => folder.Path, StringComparer.Ordinal)
            // Replicas would share a volume that most clusters give to one node, or one that only one may write.
            .Where(folder => !folder.IsKept || program.WithSeveralInstances is null)
            .Select(folder => (folder.Path, Attribute(folder.Path, folder.IsKept, names)))
            .ToArray();
    }

    /// <summary>The attribute for the folder of a file. Null where it cannot have a volume.</summary>
    public static string? AttributeFor(WrittenFile file, IReadOnlyList<(string Folder, string Attribute)> folders) =>
        folders.Where(folder => ContainerPaths.IsIn(FolderOf(file), folder.Folder)).Select(folder => folder.Attribute).FirstOrDefault();

    // What is lost with the container only where it is a log; whether anything else may be, only the user knows. The name of a volume is the last folder's by default.
    private static string Attribute(string folder, bool isKept, HashSet<string> names)
    {
        var last = folder.Substring(folder.LastIndexOf('/') + 1);
        var name = KebabCase.Of(last, MaxNameLength);
        name = name.Length > 0 && names.Add(name) ? name : KebabCase.Of(folder, MaxNameLength);
        names.Add(name);
        var named = name == last ? "" : $", Name = {CSharpLiteral.Of(name)}";
        return isKept ? $"Volume({CSharpLiteral.Of(folder)}, Size = \"1Gi\"{named})" : $"TemporaryVolume({CSharpLiteral.Of(folder)}{named})";
    }

    private static string FolderOf(WrittenFile file) => file.IsFolder ? file.Path.TrimEnd('/') : file.Path.Substring(0, Math.Max(file.Path.LastIndexOf('/'), 0));

    // A mount hides what the image has there.
    private static bool CanBeMounted(string folder) =>
        folder.Length > 1 && folder is not ("/app" or "/app/wwwroot") && !folder.Contains("//") && !folder.Contains("..")
        && !ContainerFolders.IsOfTheKernel(folder) && !ContainerFolders.WithFiles.Contains(folder) && !ContainerFolders.Empty.Contains(folder);
}
