namespace ManifestGen.Text;

/// <summary>Where two texts part.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Expected">The line as it should be, in quotes; or that the file should end there.</param>
/// <param name="Found">The line as it is.</param>
public sealed record FirstDifference(int Line, string Expected, string Found)
{
    private const int LongestQuote = 120;

    /// <summary>The first line that differs, CRLF taken as LF; <see langword="null"/> where none does.</summary>
    public static FirstDifference? Between(string expected, string found)
    {
        var expectedLines = WithLineFeeds(expected).Split('\n');
        var foundLines = WithLineFeeds(found).Split('\n');
        if (expectedLines.SequenceEqual(foundLines))
        {
            return null;
        }

        var line = 0;
        while (line < expectedLines.Length && line < foundLines.Length && expectedLines[line] == foundLines[line])
        {
            line++;
        }

        return new(line + 1, Describe(expectedLines, line), Describe(foundLines, line));
    }

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n");

    private static string Describe(string[] lines, int line)
    {
        // After the final newline there is one more line to Split, but not to a reader.
        if (line >= lines.Length || (line == lines.Length - 1 && lines[line].Length == 0))
        {
            return "the end of the file";
        }

        var text = lines[line];
        return $"'{(text.Length > LongestQuote ? text.Substring(0, LongestQuote) + "…" : text)}'";
    }
}
