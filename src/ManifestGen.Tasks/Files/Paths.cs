namespace ManifestGen.Tasks.Files;

/// <summary>Paths as text. Relative paths have <c>/</c> as separator on every system.</summary>
public static class Paths
{
    /// <summary>How the file systems of this operating system compare names.</summary>
    public static StringComparison Comparison { get; } =
        Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    public static StringComparer Comparer { get; } =
        Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The full path without <c>..</c> and without a final separator.</summary>
    public static string Full(string path, string baseFolder)
    {
        var full = Path.GetFullPath(Path.Combine(baseFolder, path.Replace('\\', Path.DirectorySeparatorChar)));
        return full.Length > Path.GetPathRoot(full)!.Length ? full.TrimEnd(Path.DirectorySeparatorChar) : full;
    }

    /// <summary>The way from one folder to a file or folder; <c>""</c> to itself; a full path where there is no way, as between drives.</summary>
    public static string Relative(string folder, string path)
    {
        var from = Segments(folder);
        var to = Segments(path);
        if (!string.Equals(Path.GetPathRoot(folder), Path.GetPathRoot(path), Comparison))
        {
            return path.Replace('\\', '/');
        }

        var common = 0;
        while (common < from.Length && common < to.Length && string.Equals(from[common], to[common], Comparison))
        {
            common++;
        }

        return string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
    }

    /// <summary>Whether a full path is a folder or lies in it.</summary>
    public static bool IsIn(string folder, string path) =>
        string.Equals(folder, path, Comparison)
        || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, Comparison);

    /// <summary>A folder and those above it, up to and with <paramref name="root"/>.</summary>
    public static IEnumerable<string> FoldersUpTo(string folder, string root)
    {
        for (var current = folder; current is not null && IsIn(root, current); current = Path.GetDirectoryName(current))
        {
            yield return current;
        }
    }

    /// <summary>A folder and all above it.</summary>
    public static IEnumerable<string> FoldersUpwards(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            yield return current;
        }
    }

    private static string[] Segments(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
