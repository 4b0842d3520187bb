using System.Text.RegularExpressions;
using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>The .proto files that others import: the compiler of gRPC reads them, though no item names them.</summary>
public static class ProtoImports
{
    private static readonly Regex Import = new(@"^\s*import\s+(public\s+|weak\s+)?(""(?<path>[^""]+)""|'(?<path>[^']+)')\s*;", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    public static bool IsProto(string path) => path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase);

    /// <summary>The full paths of what a file imports, directly or not, as far as it is found.</summary>
    /// <param name="path">The file.</param>
    /// <param name="folders">Where imports are looked for, the first one first.</param>
    /// <param name="probe">Notes the files: what they import may change.</param>
    public static IReadOnlyCollection<string> Of(string path, IReadOnlyList<string> folders, FileProbe probe)
    {
        var found = new HashSet<string>(Paths.Comparer);
        var open = new Stack<string>([path]);
        while (open.Count > 0)
        {
            var current = open.Pop();
            if (!probe.Exists(current))
            {
                continue;
            }

            foreach (var import in Import.Matches(File.ReadAllText(current)).Cast<Match>().Select(match => match.Groups["path"].Value))
            {
                // What is found nowhere comes with the compiler.
                if (folders.Select(folder => Paths.Full(import, folder)).FirstOrDefault(File.Exists) is { } file && found.Add(file))
                {
                    open.Push(file);
                }
            }
        }

        return found;
    }
}
