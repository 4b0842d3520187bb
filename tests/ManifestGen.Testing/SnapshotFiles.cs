using System.Runtime.CompilerServices;

namespace ManifestGen.Testing;

/// <summary>The committed snapshots below the folder of a test's source.</summary>
public static class SnapshotFiles
{
    /// <summary>Paths relative to the folder, with <c>/</c>, in a stable order.</summary>
    public static IReadOnlyList<string> Below(string folder, [CallerFilePath] string source = "")
    {
        var root = Path.Combine(Path.GetDirectoryName(source)!, folder);
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*.verified.*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Path.GetDirectoryName(source)!, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
                .ToList()
            : [];
    }

    /// <summary>The text of one of them.</summary>
    public static string Read(string path, [CallerFilePath] string source = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(source)!, path));
}
