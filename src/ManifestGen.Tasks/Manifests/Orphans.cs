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
            .Where(path => !known.Contains(path) && FileStore.TryRead(path) is { } text && Ownership.IsOwnedBy(text, project.FileName))
            .OrderBy(path => path, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Candidates(string root)
    {
        if (!Directory.Exists(root))
        {
            return [];
        }

        var kubernetes = Path.Combine(root, "k8s");
        var inRoot = KnownFiles.SelectMany(pattern => Directory.EnumerateFiles(root, pattern));
        return Directory.Exists(kubernetes) ? inRoot.Concat(Directory.EnumerateFiles(kubernetes, "*.yaml", SearchOption.AllDirectories)) : inRoot;
    }
}
