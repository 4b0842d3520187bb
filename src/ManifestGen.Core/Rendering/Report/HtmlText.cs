using System.Globalization;
using System.Text;

namespace ManifestGen.Rendering.Report;

/// <summary>Values as data in HTML, which is written so that it is well-formed XML too.</summary>
internal static class HtmlText
{
    private const char Replacement = '\ufffd';

    /// <summary>In an element, and in an attribute with quotes of either kind. What no reader sees, or XML does not know, is replaced so that it is seen.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(text[i]).Append(text[++i]);
            }
            else
            {
                escaped.Append(Of(text[i]));
            }
        }

        return escaped.ToString();
    }

    /// <summary>A number, the same in every culture.</summary>
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>One thing or several of them.</summary>
    public static string Count(int number, string one, string several) => $"{Of(number)} {(number == 1 ? one : several)}";

    private static string Of(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\n' or '\t' => c.ToString(),
        _ when char.IsSurrogate(c) || !Text.Characters.IsPrintable(c) => Replacement.ToString(),
        _ => c.ToString(),
    };
}
