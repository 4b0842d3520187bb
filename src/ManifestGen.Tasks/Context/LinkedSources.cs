using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>
/// What referenced projects link from outside their folders. The build has not evaluated them, so it is what their files, and those that these import,
/// write out.
/// </summary>
public static class LinkedSources
{
    /// <summary>The full paths of files that exist, and of folders whose files are linked by a pattern.</summary>
    public static (IReadOnlyList<string> Files, IReadOnlyList<string> Folders) Find(IEnumerable<string> projectFiles, FileProbe probe)
    {
        var items = projectFiles.Where(ProjectXml.IsProjectFile).SelectMany(path => ProjectXml.Read(path).LinkedItems).Distinct(Paths.Comparer).ToArray();
        return (
            items.Where(item => !IsPattern(item) && probe.Exists(item)).ToArray(),
            items.Where(IsPattern).Select(FolderOf).Where(probe.FolderExists).Distinct(Paths.Comparer).ToArray());
    }

    private static bool IsPattern(string path) => path.IndexOfAny(ProjectXml.Wildcards) >= 0;

    private static string FolderOf(string pattern) => Path.GetDirectoryName(pattern.Substring(0, pattern.IndexOfAny(ProjectXml.Wildcards)) + "x")!;
}
