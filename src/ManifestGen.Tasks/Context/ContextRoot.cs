using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>The folder that a container build sends to the engine.</summary>
public static class ContextRoot
{
    private static readonly string[] Markers = ["*.sln", "*.slnx", "*.slnf", "Directory.Packages.props"];

    /// <summary>
    /// The lowest folder that holds what the project is built from, and the nearest solution or central package versions above it, which are where one
    /// builds from; of those in a source tree.
    /// </summary>
    public static string Find(string projectFolder, SourceTree tree, IEnumerable<string> used, FileProbe probe)
    {
        var root = Paths.FoldersUpTo(projectFolder, tree.Top).FirstOrDefault(folder => HasMarker(folder, probe)) ?? projectFolder;
        foreach (var path in used)
        {
            var lowest = Paths.FoldersUpwards(root).First(folder => Paths.IsIn(folder, path));
            root = Paths.IsIn(tree.Top, lowest) ? lowest : root;
        }

        return root;
    }

    private static bool HasMarker(string folder, FileProbe probe)
    {
        // All of them are looked for: which one is there decides nothing, and each that appears may.
        var found = Markers.Select(marker => probe.FindPattern(folder, marker)).ToArray();
        return found.Any(files => files.Count > 0);
    }
}
