using System.Text;
using System.Text.RegularExpressions;
using ManifestGen.Tasks.Import.Compose;

namespace ManifestGen.Tasks.Import;

/// <summary>The file <c>.env</c>, from which Compose takes the values of variables.</summary>
internal static class EnvValues
{
    private static readonly Regex Line = new(@"\G\s*(export\s+)?(?<name>[A-Za-z_][\w.-]*)[ \t]*[=:][ \t]*", RegexOptions.CultureInvariant);

    public static IReadOnlyDictionary<string, string> Read(string path) => File.Exists(path) ? Parse(File.ReadAllText(path)) : new Dictionary<string, string>();

    /// <summary>The variables of a text. A value in double quotes and one without quotes may refer to variables above.</summary>
    public static IReadOnlyDictionary<string, string> Parse(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = 0;
        while (at < text.Length)
        {
            var end = EndOfLine(text, at);
            if (Line.Match(text, at) is { Success: true } match && match.Index + match.Length <= end && text.Substring(at, end - at).TrimStart() is { Length: > 0 } line && line[0] != '#')
            {
                at = match.Index + match.Length;
                values[match.Groups["name"].Value] = Value(text, ref at, values);
                end = EndOfLine(text, at);
            }

            at = end + 1;
        }

        return values;
    }

    private static string Value(string text, ref int at, IReadOnlyDictionary<string, string> values)
    {
        var quote = at < text.Length && text[at] is '"' or '\'' ? text[at] : '\0';
        var end = quote == '\0' ? -1 : Closing(text, at + 1, quote);
        if (end > 0)
        {
            var quoted = text.Substring(at + 1, end - at - 1);
            at = end + 1;
            return quote == '\'' ? quoted : Expanded(Unescaped(quoted), values);
        }

        var line = text.Substring(at, EndOfLine(text, at) - at).TrimEnd('\r');
        at += line.Length;
        var comment = line.StartsWith("#", StringComparison.Ordinal) ? 0 : line.IndexOf(" #", StringComparison.Ordinal);
        return Expanded((comment < 0 ? line : line.Substring(0, comment)).Trim(), values);
    }

    // A reference to a variable of the shell stays: it has no value here.
    private static string Expanded(string value, IReadOnlyDictionary<string, string> values) =>
        Interpolation.HasVariable(value) ? new Interpolation(values, new HashSet<string>()).Resolve(value, out _) ?? value : value;

    private static int EndOfLine(string text, int at) => at >= text.Length || text.IndexOf('\n', at) is not (>= 0 and var end) ? text.Length : end;

    private static int Closing(string text, int at, char quote)
    {
        for (var i = at; i < text.Length; i++)
        {
            if (text[i] == '\\' && quote == '"')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Unescaped(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            // An escaped dollar is none of a variable.
            result.Append(text[i] switch { 'n' => "\n", 'r' => "\r", 't' => "\t", '$' => "$$", '"' => "\"", '\\' => "\\", var other => $"\\{other}" });
        }

        return result.ToString();
    }
}
