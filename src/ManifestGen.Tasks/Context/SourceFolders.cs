using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>The folders and single files that <c>dotnet publish</c> reads.</summary>
public static class SourceFolders
{
    /// <summary>The folders of the projects and further ones, without those that lie in another one.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> projects, IEnumerable<string> others)
    {
        var folders = projects.Select(project => Path.GetDirectoryName(project)!).Concat(others).Distinct(Paths.Comparer).ToArray();
        return folders
            .Where(folder => !folders.Any(other => other != folder && Paths.IsIn(other, folder)))
            .OrderBy(folder => folder, StringComparer.Ordinal)
            .ToArray();
    }

    /// <summary>Compiler settings that lie above the folders and apply to them.</summary>
    public static IEnumerable<string> SettingsAbove(IEnumerable<string> folders, string root, FileProbe probe) =>
        folders.SelectMany(folder => Paths.FoldersUpTo(folder, root))
            .Distinct(Paths.Comparer)
            .SelectMany(folder => new[] { Path.Combine(folder, ".editorconfig"), Path.Combine(folder, ".globalconfig") })
            .Where(probe.Exists);
}
