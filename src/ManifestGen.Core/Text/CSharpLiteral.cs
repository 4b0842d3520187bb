using System.Globalization;
using System.Text;

namespace ManifestGen.Text;

/// <summary>C# string literals.</summary>
public static class CSharpLiteral
{
    /// <summary>A regular string literal with everything but printable ASCII escaped, so that it is the same in any encoding of the file.</summary>
    public static string Of(string value)
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
                >= ' ' and < '\u007f' => text.Append(c),
                _ => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
            };
        }

        return text.Append('"').ToString();
    }
}
