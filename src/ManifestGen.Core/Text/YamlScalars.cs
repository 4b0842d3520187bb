using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ManifestGen.Text;

/// <summary>
/// The styles of a string scalar. Plain only where no reader, of YAML 1.1 (Kubernetes, kustomize) or 1.2 (Compose), can take it for anything else.
/// </summary>
internal static class YamlScalars
{
    // Numbers (with underscores, bases, base 60), infinities and dates of both versions.
    private static readonly Regex NotAString = new(
        @"^([-+]?(0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_]*(:[0-5]?[0-9])*(\.[0-9_]*)?(e[-+]?[0-9]*)?|\.[0-9_]+(e[-+]?[0-9]*)?|\.inf)|\.nan|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "null", "true", "false", "yes", "no", "on", "off", "y", "n",
    };

    public static string Inline(string value, bool isKey = false) => IsPlain(value, isKey) ? value : Quoted(value);

    /// <summary>Whether a key is text for every reader without quotes.</summary>
    public static bool IsPlainKey(string key) => IsPlain(key, isKey: true);

    public static string Quoted(string value)
    {
        var text = new StringBuilder("\"", value.Length + 2);
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when Characters.IsPrintable(c) => text.Append(c),
                _ => text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }

        return text.Append('"').ToString();
    }

    /// <summary>Whether a text of several lines can be written as a literal block without loss.</summary>
    public static bool CanBeBlock(string value) =>
        value.IndexOf('\n') > 0
        && value[0] != ' '
        && !value.EndsWith("\n\n", StringComparison.Ordinal)
        && value.Split('\n').All(line => line.All(Characters.IsPrintable) && !line.EndsWith(" ", StringComparison.Ordinal));

    private static bool IsPlain(string value, bool isKey) =>
        value.Length > 0
        && value.All(IsPlainCharacter)
        && IsPlainStart(value[0])
        && value[value.Length - 1] is not (' ' or ':')
        && value.IndexOf(": ", StringComparison.Ordinal) < 0
        && value.IndexOf(" #", StringComparison.Ordinal) < 0
        && !(isKey && value.IndexOf(':') >= 0)
        && !Words.Contains(value)
        && !NotAString.IsMatch(value);

    // ASCII only, and none of the characters that mean something somewhere; a comma does only inside a flow sequence, where all is quoted.
    private static bool IsPlainCharacter(char c) => c is >= ' ' and < '\u007f' && "\"'`{}[]&*!|>%@\\?".IndexOf(c) < 0;

    private static bool IsPlainStart(char c) => c is '/' or '_' or '.' or '$' or '(' || (c < '\u007f' && char.IsLetterOrDigit(c));
}
