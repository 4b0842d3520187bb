namespace ManifestGen.Tasks.Files;

/// <summary>What is in a folder. No link is followed: it may lead elsewhere, or in a circle.</summary>
public static class FolderWalk
{
    /// <summary>The files of a folder whose name the pattern fits.</summary>
    public static IEnumerable<string> Files(string folder, string pattern = "*") =>
        Directory.Exists(folder) && !FileStore.IsLink(folder) ? Directory.EnumerateFiles(folder, pattern).Where(path => !FileStore.IsLink(path)) : [];

    /// <summary>A folder and all those in it.</summary>
    public static IEnumerable<string> Folders(string folder)
    {
        var open = new Stack<string>([folder]);
        while (open.Count > 0)
        {
            var current = open.Pop();
            if (!Directory.Exists(current) || FileStore.IsLink(current))
            {
                continue;
            }

            yield return current;
            foreach (var inner in Directory.EnumerateDirectories(current))
            {
                open.Push(inner);
            }
        }
    }
}
