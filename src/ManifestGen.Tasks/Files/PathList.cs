using System.Globalization;
using System.Text;

namespace ManifestGen.Tasks.Files;

/// <summary>
/// A list of paths that a target reads back as an item's <c>Include</c>: one path per line, with the characters that mean something to MSBuild escaped.
/// </summary>
public static class PathList
{
    private const string Special = "%*?@$();'";

    public static string Write(IEnumerable<string> paths) => string.Concat(paths.Select(path => Escape(path) + "\n"));

    /// <summary>Paths whose last part is a pattern, which MSBuild reads as all files that it matches.</summary>
    public static string WritePatterns(IEnumerable<string> patterns) =>
        string.Concat(patterns.Select(pattern => $"{Escape(Path.GetDirectoryName(pattern)!)}{Path.DirectorySeparatorChar}{Path.GetFileName(pattern)}\n"));

    public static IReadOnlyList<string> Read(string text) =>
        text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();

    private static string Escape(string path)
    {
        var escaped = new StringBuilder(path.Length);
        foreach (var c in path)
        {
            _ = Special.IndexOf(c) < 0 ? escaped.Append(c) : escaped.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}
