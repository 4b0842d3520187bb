using System.Text;

namespace ManifestGen.Text;

/// <summary>Which characters a text file can hold.</summary>
public static class Characters
{
    /// <summary>Whether every target can hold the value: no half of a surrogate pair, which has no UTF-8 form, and no NUL, which ends a C string.</summary>
    public static bool AreRepresentable(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\0' || char.IsLowSurrogate(value[i]))
            {
                return false;
            }

            if (char.IsHighSurrogate(value[i]) && (++i == value.Length || !char.IsLowSurrogate(value[i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the character can stand for itself in a file that people review, and in a terminal. Surrogate pairs count as printable.</summary>
    public static bool IsPrintable(char c) => c is >= ' ' and < '\u007f' || (c > '\u00a0' && !IsInvisible(c));

    // Spaces that look like others, zero-width and bidirectional marks, separators, and what is no character. Listed, since the tables of categories
    // differ between runtimes and the output must not.
    private static bool IsInvisible(char c) => c
        is '\u00ad' or '\u061c' or '\u1680' or '\u180e' or '\u3000' or '\ufeff'
        or (>= '\u2000' and <= '\u200f')
        or (>= '\u2028' and <= '\u202f')
        or (>= '\u205f' and <= '\u206f')
        or (>= '\ufff0' and not '\ufffd');

    /// <summary>The text with everything that could end a line written as a space.</summary>
    public static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            line.Append(IsPrintable(c) ? c : ' ');
        }

        return line.ToString();
    }

    /// <summary>The beginning of a long text, and its length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">What is shown of it, at most.</param>
    public static string Shortened(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return $"{text.Substring(0, end)}… ({text.Length} characters)";
    }
}
