using System.Text;

namespace ManifestGen.Text;

/// <summary>
/// Writes a tree as block-style YAML: two spaces of indentation, lists indented below their key, LF, a final newline.
/// Any string comes back as the same string from a reader of YAML 1.1 or 1.2.
/// </summary>
public static class YamlWriter
{
    /// <summary>The longest key that stands without a sign of its own before it, quotes and escapes counted (YAML 1.2.2, 7.4.2).</summary>
    public const int LongestKey = 1024;

    /// <summary><see cref="LongestKey"/>, for messages.</summary>
    public const string LongestKeyText = "1024";

    /// <summary>Whether no reader would take a text for a key.</summary>
    public static bool IsTooLongKey(string key) => YamlScalars.Inline(key, isKey: true).Length > LongestKey;

    /// <summary>Writes documents one after another, separated by <c>---</c>, below a comment.</summary>
    /// <param name="header">The comment's text; it is written on one line.</param>
    /// <param name="documents">The documents.</param>
    public static string Write(string header, params IEnumerable<YamlNode> documents)
    {
        var text = new StringBuilder().Append("# ").Append(Characters.OnOneLine(header)).Append('\n');
        var first = true;
        foreach (var document in documents)
        {
            if (!first)
            {
                text.Append("---\n");
            }

            first = false;
            WriteBlock(text, document, indent: 0);
        }

        return text.ToString();
    }

    private static void WriteBlock(StringBuilder text, YamlNode node, int indent)
    {
        switch (node)
        {
            case YamlMap map when map.Count > 0:
                foreach (var entry in map)
                {
                    text.Append(' ', indent);
                    WriteEntry(text, entry, indent);
                }

                break;
            case YamlList { IsFlow: false } list when list.Count > 0:
                foreach (var item in list)
                {
                    text.Append(' ', indent).Append("- ");
                    WriteItem(text, item, indent + 2);
                }

                break;
            default:
                text.Append(' ', indent);
                WriteInline(text, node, indent);
                text.Append('\n');
                break;
        }
    }

    private static void WriteEntry(StringBuilder text, KeyValuePair<string, YamlNode> entry, int indent)
    {
        var key = YamlScalars.Inline(entry.Key, isKey: true);
        if (key.Length > LongestKey)
        {
            // Rules report the names that users choose; whatever they miss must not become a file that nobody can read.
            throw new InvalidOperationException($"A key of {key.Length} characters, which begins with '{key.Substring(0, 40)}', cannot be written as YAML.");
        }

        text.Append(key).Append(':');
        if (IsBlock(entry.Value))
        {
            text.Append('\n');
            WriteBlock(text, entry.Value, indent + 2);
            return;
        }

        text.Append(' ');
        WriteInline(text, entry.Value, indent);
        text.Append('\n');
    }

    // The first entry of a mapping stands on the line of its dash.
    private static void WriteItem(StringBuilder text, YamlNode item, int indent)
    {
        if (item is YamlMap map && map.Count > 0)
        {
            var first = true;
            foreach (var entry in map)
            {
                if (!first)
                {
                    text.Append(' ', indent);
                }

                first = false;
                WriteEntry(text, entry, indent);
            }

            return;
        }

        if (IsBlock(item))
        {
            var nested = new StringBuilder();
            WriteBlock(nested, item, indent);
            text.Append(nested.ToString(), indent, nested.Length - indent);
            return;
        }

        WriteInline(text, item, indent);
        text.Append('\n');
    }

    private static bool IsBlock(YamlNode node) => node switch
    {
        YamlMap map => map.Count > 0,
        YamlList list => list.Count > 0 && !list.IsFlow,
        _ => false,
    };

    private static void WriteInline(StringBuilder text, YamlNode node, int indent)
    {
        switch (node)
        {
            case YamlMap:
                text.Append("{}");
                break;
            case YamlList list:
                text.Append('[');
                var separator = "";
                foreach (var item in list)
                {
                    text.Append(separator);
                    WriteInline(text, item is YamlScalar { IsString: true } scalar ? scalar with { IsQuoted = true } : item, indent);
                    separator = ", ";
                }

                text.Append(']');
                break;
            case YamlScalar { IsString: false } number:
                text.Append(number.Value);
                break;
            case YamlScalar { IsQuoted: true } quoted:
                text.Append(YamlScalars.Quoted(quoted.Value));
                break;
            case YamlScalar block when YamlScalars.CanBeBlock(block.Value):
                WriteLiteral(text, block.Value, indent + 2);
                break;
            case YamlScalar plain:
                text.Append(YamlScalars.Inline(plain.Value));
                break;
        }
    }

    private static void WriteLiteral(StringBuilder text, string value, int indent)
    {
        var endsWithNewline = value.EndsWith("\n", StringComparison.Ordinal);
        text.Append(endsWithNewline ? "|" : "|-");
        var lines = (endsWithNewline ? value.Substring(0, value.Length - 1) : value).Split('\n');
        foreach (var line in lines)
        {
            text.Append('\n');
            if (line.Length > 0)
            {
                text.Append(' ', indent).Append(line);
            }
        }
    }
}
