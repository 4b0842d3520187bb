using ManifestGen.Text;

namespace ManifestGen.Tasks.Files;

/// <summary>Whose a file is, by its first line.</summary>
public static class Ownership
{
    /// <summary>Whether ManifestGen wrote the text, for whichever project.</summary>
    public static bool IsOwned(string text) => OwnerHeader.IsOwned(text);

    /// <summary>Whether ManifestGen wrote the text for the project.</summary>
    public static bool IsOwnedBy(string text, params IEnumerable<string> projectFileNames) =>
        IsOwned(text) && FirstLine(text) is var line && projectFileNames.Any(name => line.Contains($"({name})"));

    private static string FirstLine(string text)
    {
        var end = text.IndexOf('\n');
        return end < 0 ? text : text.Substring(0, end);
    }
}
