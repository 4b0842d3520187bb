using System.Text;

namespace ManifestGen.Grammar;

/// <summary>Turns a name as C# writes it into one as Kubernetes writes it, for the remedies.</summary>
public static class KebabCase
{
    /// <summary><c>CatalogApi</c>, <c>catalog_api</c> and <c>Catalog Api</c> become <c>catalog-api</c>. Empty when nothing of the text can be kept.</summary>
    public static string Of(string text, int maxLength)
    {
        var name = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isWordPart = IsLetterOrDigit(text[i]);
            if ((!isWordPart || StartsWord(text, i)) && name.Length > 0 && name[name.Length - 1] != '-')
            {
                name.Append('-');
            }

            if (isWordPart)
            {
                name.Append(char.ToLowerInvariant(text[i]));
            }
        }

        return name.ToString(0, Math.Min(name.Length, maxLength)).Trim('-');
    }

    /// <summary>An upper-case letter after a lower-case one, or the last of several before a lower-case one: <c>Http|Api</c>, <c>HTTP|Api</c>.</summary>
    public static bool StartsWord(string text, int index) =>
        index > 0
        && IsUpper(text[index])
        && (IsLower(text[index - 1]) || IsDigit(text[index - 1])
            || (IsUpper(text[index - 1]) && index + 1 < text.Length && IsLower(text[index + 1])));

    private static bool IsLetterOrDigit(char c) => IsUpper(c) || IsLower(c) || IsDigit(c);

    private static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    private static bool IsLower(char c) => c is >= 'a' and <= 'z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
