using System.Text.RegularExpressions;

namespace ManifestGen.Grammar;

/// <summary>A time as Go reads it: <c>1h30m</c>.</summary>
internal static class GoDuration
{
    private static readonly Regex Syntax = new(@"\A(0|([0-9]{1,6}(\.[0-9]{1,6})?(h|m|s|ms))+)\z", RegexOptions.CultureInvariant);

    private static readonly Regex Days = new(@"\A([0-9]{1,4})\s*(d|day|days)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Words = new(@"\A([0-9]{1,4})\s*(s|sec|seconds?|m|min|minutes?|h|hours?)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static bool IsValid(string text) => Syntax.IsMatch(text);

    /// <summary>What was meant by days, or by units as words. Null where nobody knows.</summary>
    public static string? Corrected(string text)
    {
        var trimmed = text.Trim();
        return Days.Match(trimmed) is { Success: true } days
            ? (int.Parse(days.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) * 24).ToString(System.Globalization.CultureInfo.InvariantCulture) + "h"
            : Words.Match(trimmed) is { Success: true } words ? words.Groups[1].Value + char.ToLowerInvariant(words.Groups[2].Value[0]) : null;
    }
}
