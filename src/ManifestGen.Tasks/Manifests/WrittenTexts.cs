using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Manifests;

/// <summary>What the last build of a project wrote, by the hash of each text: any other text in its place is somebody else's work.</summary>
public sealed class WrittenTexts
{
    private const char Separator = ' ';

    private readonly Dictionary<string, string> _hashes = new(Paths.Comparer);

    /// <summary>Where the hashes of a stamp are.</summary>
    public static string PathFor(string stamp) => Path.ChangeExtension(stamp, ".hashes");

    public static WrittenTexts Read(string path, string projectFolder)
    {
        var texts = new WrittenTexts();
        foreach (var line in PathList.Read(FileStore.TryRead(path) ?? ""))
        {
            if (line.IndexOf(Separator) is > 0 and var end)
            {
                texts._hashes[Paths.Full(line.Substring(end + 1), projectFolder)] = line.Substring(0, end);
            }
        }

        return texts;
    }

    public static void Write(string path, string projectFolder, IEnumerable<PlacedFile> files) =>
        FileStore.Write(path, PathList.Write(files.Select(file => Hash(file.Text) + Separator + Paths.Relative(projectFolder, file.FullPath))));

    /// <summary>Whether a text is what was written, <see langword="null"/> where that is not known. A checkout with CRLF is.</summary>
    public bool? Holds(string file, string text) => _hashes.TryGetValue(file, out var hash) ? hash == Hash(text) : null;

    private static string Hash(string text)
    {
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(FileStore.WithLineFeeds(text)));
        return string.Concat(hash.Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
