using ManifestGen.Analysis.Code;
using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Grammar;
using ManifestGen.Rules.Storage;
using ManifestGen.Text;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>Declares the folders that the program writes to.</summary>
internal static class ProposedVolumes
{
    private const int MaxNameLength = 63;

    /// <summary>What is lost with the container only where it is a log; whether anything else may be, only the user knows. A folder that a mount would hide is left out.</summary>
    public static IReadOnlyList<string> Of(ProposedProgram program)
    {
        var folders = (
            from file in WrittenFiles.In(program.Bare)
            let folder = file.IsFolder ? file.Path.TrimEnd('/') : FolderOf(file.Path)
            where folder.IndexOf(Values.Unknown) < 0 && CanBeMounted(folder)
            group file by folder into same
            select (Path: same.Key, IsKept: same.Any(file => file.IsKept))).ToArray();
        var names = new HashSet<string>(StringComparer.Ordinal);
        return folders
            .Where(folder => !folders.Any(outer => outer.Path != folder.Path && ContainerPaths.IsIn(folder.Path, outer.Path)))
            .Select(folder => (folder.Path, IsKept: folders.Any(inner => inner.IsKept && ContainerPaths.IsIn(inner.Path, folder.Path))))
            .OrderBy(folder => folder.Path, StringComparer.Ordinal)
            .Select(folder => Attribute(folder.Path, folder.IsKept, names))
            .ToArray();
    }

    // The name of a volume is the last folder's by default.
    private static string Attribute(string folder, bool isKept, HashSet<string> names)
    {
        var last = folder.Substring(folder.LastIndexOf('/') + 1);
        var name = KebabCase.Of(last, MaxNameLength);
        name = name.Length > 0 && names.Add(name) ? name : KebabCase.Of(folder, MaxNameLength);
        names.Add(name);
        var named = name == last ? "" : $", Name = {CSharpLiteral.Of(name)}";
        return isKept ? $"Volume({CSharpLiteral.Of(folder)}, Size = \"1Gi\"{named})" : $"TemporaryVolume({CSharpLiteral.Of(folder)}{named})";
    }

    private static string FolderOf(string path) => path.Substring(0, Math.Max(path.LastIndexOf('/'), 0));

    private static bool CanBeMounted(string folder) =>
        folder.Length > 1 && folder != "/app" && !folder.Contains("//") && !folder.Contains("..")
        && !ContainerFolders.IsOfTheKernel(folder) && !ContainerFolders.WithFiles.Contains(folder) && !ContainerFolders.Empty.Contains(folder);
}
