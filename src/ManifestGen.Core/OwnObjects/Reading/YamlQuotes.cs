using System.Globalization;
using System.Text;

namespace ManifestGen.OwnObjects.Reading;

/// <summary>Texts in quotation marks.</summary>
internal static class YamlQuotes
{
    /// <summary>Where the closing mark is; -1 where the line has none.</summary>
    public static int End(string line, int start)
    {
        var quote = line[start];
        for (var i = start + 1; i < line.Length; i++)
        {
            if (line[i] == '\\' && quote == '"')
            {
                i++;
            }
            else if (line[i] == quote && quote == '\'' && i + 1 < line.Length && line[i + 1] == quote)
            {
                i++;
            }
            else if (line[i] == quote)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What a text with its marks says.</summary>
    public static string Read(string text)
    {
        var inner = text.Substring(1, text.Length - 2);
        if (text[0] == '\'')
        {
            return inner.Replace("''", "'");
        }

        var value = new StringBuilder();
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] == '\\' && i + 1 < inner.Length)
            {
                i = Escape(inner, i + 1, value);
            }
            else
            {
                value.Append(inner[i]);
            }
        }

        return value.ToString();
    }

    // Where the escape ends.
    private static int Escape(string text, int index, StringBuilder value)
    {
        var digits = text[index] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            if (index + digits >= text.Length || !int.TryParse(text.Substring(index + 1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
                || code is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) or < 0)
            {
                throw YamlProblem.NotUnderstood;
            }

            value.Append(char.ConvertFromUtf32(code));
            return index + digits;
        }

        value.Append(text[index] switch
        {
            'n' => "\n",
            't' => "\t",
            'r' => "\r",
            '0' => "\0",
            'e' => "\u001b",
            'a' => "\a",
            'b' => "\b",
            'f' => "\f",
            'v' => "\v",
            '"' or '\\' or '/' or ' ' => text[index].ToString(),
            _ => throw YamlProblem.NotUnderstood,
        });
        return index;
    }
}
