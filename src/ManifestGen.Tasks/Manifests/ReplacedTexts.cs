using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Manifests;

/// <summary>Copies in obj of what files held that no build is known to have written, so that no edit by hand is lost with them.</summary>
public sealed class ReplacedTexts(string folder)
{
    /// <summary>Where the copies of a stamp are.</summary>
    public static string PathFor(string stamp) => Path.ChangeExtension(stamp, ".replaced");

    /// <returns>The full path of the copy.</returns>
    public string Keep(string path, string text)
    {
        var copy = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
        FileStore.Write(copy, text);
        return copy;
    }
}
