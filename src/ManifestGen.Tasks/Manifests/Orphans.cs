using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Manifests;

/// <summary>Files of the project that nothing declares any more.</summary>
public static class Orphans
{
    private static readonly string[] KnownFiles = ["compose.yaml", "stack.yaml", "architecture.md", "Dockerfile*"];

    /// <summary>Those in the places where manifests are, by their first line.</summary>
    public static IEnumerable<string> Find(ManifestProject project, IReadOnlyCollection<PlacedFile> current)
    {
        var known = new HashSet<string>(current.Select(file => file.FullPath), Paths.Comparer);
        return Candidates(project.Output.Root)
            .Where(path => !known.Contains(path) && FileStore.TryRead(path) is { } text && project.Owns(text))
            .OrderBy(path => path, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Candidates(string root) =>
        KnownFiles.SelectMany(pattern => FolderWalk.Files(root, pattern))
            .Concat(FolderWalk.Folders(Path.Combine(root, "k8s")).SelectMany(folder => FolderWalk.Files(folder, "*.yaml")));
}
