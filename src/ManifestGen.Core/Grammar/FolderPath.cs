using ManifestGen.Text;

namespace ManifestGen.Grammar;

/// <summary>An absolute path of a folder in a container.</summary>
internal static class FolderPath
{
    public static bool IsValid(string text) => text.Length > 0 && text[0] == '/' && text.All(Characters.IsPrintable) && Characters.AreRepresentable(text);

    /// <summary>The path from the root. Null where there is none.</summary>
    public static string? Corrected(string text)
    {
        var absolute = "/" + text.TrimStart('.', '/');
        return absolute.Length > 1 && IsValid(absolute) ? absolute : null;
    }
}
