using System.Globalization;

namespace ManifestGen.Rendering.Diagram;

/// <summary>Values as data in Markdown and in Mermaid.</summary>
internal static class Markdown
{
    private const string Plain = " .:/@-_";

    /// <summary>In a heading.</summary>
    public static string Escape(string text) => string.Concat(Text.Characters.OnOneLine(text).Select(character =>
        char.IsLetterOrDigit(character) || character is ' ' or '.' or '-' ? character.ToString() : char.IsControl(character) ? "" : $"&#{Number(character)};"));

    /// <summary>In the quotes of a label, where Mermaid takes <c>#35;</c> for the character of that number.</summary>
    public static string EscapeLabel(string text) => string.Concat(Text.Characters.OnOneLine(text).Select(character =>
        (char.IsLetterOrDigit(character) && character < 128) || Plain.IndexOf(character) >= 0 ? character.ToString() : $"#{Number(character)};"));

    private static string Number(char character) => ((int)character).ToString(CultureInfo.InvariantCulture);
}
