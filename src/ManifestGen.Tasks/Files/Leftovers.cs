using System.Text.RegularExpressions;

namespace ManifestGen.Tasks.Files;

/// <summary>Files that builds which were killed have left among the manifests.</summary>
public static class Leftovers
{
    /// <summary>Up to version 0.1, a file was staged under such a name beside its place.</summary>
    private static readonly Regex StagedName = new(@"^\.(?<name>.+)\.[0-9a-f]{32}\.tmp$", RegexOptions.CultureInvariant);

    /// <param name="root">The folder of the manifests.</param>
    /// <param name="places">The full paths of the manifests.</param>
    public static void Remove(string root, IEnumerable<string> places)
    {
        StagingFolder.RemoveLeftovers(root);
        foreach (var folder in places.GroupBy(path => Path.GetDirectoryName(path)!, Paths.Comparer))
        {
            var names = new HashSet<string>(folder.Select(Path.GetFileName), Paths.Comparer);
            foreach (var path in FolderWalk.Files(folder.Key, ".*.tmp").Where(path => names.Contains(StagedName.Match(Path.GetFileName(path)).Groups["name"].Value)).ToArray())
            {
                if (FileStore.TryRead(path) is { } text && (text.Length == 0 || Ownership.IsOwned(text)))
                {
                    File.Delete(path);
                }
            }
        }
    }
}
