using System.Text;

namespace ManifestGen.Text;

/// <summary>Texts of HCL, the language of bake files.</summary>
internal static class Hcl
{
    private const int LongestLine = 100;

    /// <summary>A quoted text, in which nothing is a template.</summary>
    public static string Quote(string text) => $"\"{Escape(text)}\"";

    /// <summary>A list in one line, or if that is too long, one in which each item has a line.</summary>
    public static string List(IEnumerable<string> expressions)
    {
        var items = expressions.ToArray();
        var line = $"[{string.Join(", ", items)}]";
        return line.Length <= LongestLine || items.Length == 1 ? line : $"[\n    {string.Join(",\n    ", items)},\n  ]";
    }

    /// <summary>A text for the inside of a quoted template.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            escaped.Append(c switch
            {
                '"' or '\\' => $"\\{c}",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '$' or '%' when i + 1 < text.Length && text[i + 1] == '{' => $"{c}{c}",
                _ when char.IsControl(c) => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
