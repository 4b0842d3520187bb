namespace ManifestGen.Tasks.Preview;

/// <summary>A difference as a terminal shows it.</summary>
public static class TerminalText
{
    private const string Escape = "\u001b[";

    private const char Replacement = '\uFFFD';

    /// <summary>Whether the environment wants colour: <c>NO_COLOR</c> is not set, and the terminal is one that knows it.</summary>
    public static bool WantsColor(Func<string, string?> variable) => string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") != "dumb";

    /// <summary>The lines, in colour if asked. What is in a file does not reach the terminal as a command.</summary>
    public static string Of(string difference, bool inColor) => string.Join("\n", difference.TrimEnd('\n').Split('\n').Select(line => Of(Harmless(line), Color(line), inColor)));

    private static string Of(string line, string color, bool inColor) => inColor && color.Length > 0 ? $"{Escape}{color}m{line}{Escape}0m" : line;

    private static string Harmless(string line) => new(line.Select(c => char.IsControl(c) && c != '\t' ? Replacement : c).ToArray());

    private static string Color(string line) =>
        IsHeader(line) ? "1" : line.StartsWith("@@", StringComparison.Ordinal) ? "36" : line.StartsWith("+", StringComparison.Ordinal) ? "32" : line.StartsWith("-", StringComparison.Ordinal) ? "31" : "";

    private static bool IsHeader(string line) =>
        new[] { "diff --git ", "--- a/", "--- /dev/null", "+++ b/", "+++ /dev/null", "new file ", "deleted file " }.Any(start => line.StartsWith(start, StringComparison.Ordinal));
}
