using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>Texts of project files that may be paths.</summary>
public static class SafePath
{
    public static char[] Wildcards { get; } = ['*', '?'];

    /// <summary>The full path; <see langword="null"/> for a text that is no path, or is a pattern of paths.</summary>
    public static string? TryFull(string text, string folder)
    {
        try
        {
            return text.Length == 0 || text.IndexOfAny(Wildcards) >= 0 || text.Contains("://") ? null : Paths.Full(text, folder);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or PathTooLongException)
        {
            return null;
        }
    }

    /// <summary>Whether a text begins as a full path of some system.</summary>
    public static bool IsFull(string text) => text.Length > 0 && (text[0] is '/' or '\\' || (text.Length > 2 && text[1] == ':' && text[2] is '/' or '\\'));
}
