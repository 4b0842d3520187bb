namespace ManifestGen.Parsing;

/// <summary>
/// The compiler reads properties from a file in which <c>#</c> and <c>;</c> begin a comment; so the build writes these, and our own separators,
/// as <c>%23</c> and the like.
/// </summary>
internal static class PercentEncoding
{
    public const char ListSeparator = '|';

    /// <summary>What is not a percent sequence stays as it is.</summary>
    public static string Decode(string text) => Uri.UnescapeDataString(text);

    /// <summary>What <see cref="Decode"/> reads back, and no separator of ours is in.</summary>
    public static string Encode(string text) => text.Replace("%", "%25").Replace("|", "%7C");

    /// <summary>The entries that are not empty, still encoded.</summary>
    public static string[] SplitList(string text) => text.Split([ListSeparator], StringSplitOptions.RemoveEmptyEntries);
}
