using System.Globalization;
using System.Text.RegularExpressions;

namespace ManifestGen.Grammar;

/// <summary>A time as Go reads it: <c>1h30m</c>.</summary>
internal static class GoDuration
{
    private static readonly Regex Syntax = new(@"\A(0|([0-9]{1,6}(\.[0-9]{1,6})?(h|m|s|ms))+)\z", RegexOptions.CultureInvariant);

    private static readonly Regex Days = new(@"\A([0-9]{1,4})\s*(d|day|days)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Words = new(@"\A([0-9]{1,4})\s*(s|sec|seconds?|m|min|minutes?|h|hours?)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Part = new("([0-9.]+)(h|ms|m|s)", RegexOptions.CultureInvariant);

    private const decimal Second = 1000;

    private const decimal Minute = 60 * Second;

    private const decimal Hour = 60 * Minute;

    // Go counts nanoseconds in 64 bits.
    private const decimal Longest = long.MaxValue / 1_000_000m;

    public static bool IsValid(string text) => Syntax.IsMatch(text) && Milliseconds(text) <= Longest;

    /// <summary>Whether it is no time at all, however it is written.</summary>
    public static bool IsZero(string text) => IsValid(text) && Milliseconds(text) == 0;

    /// <summary>As Go writes it, and so the API server stores it: <c>1h0m0s</c>. What is not valid stays as it is.</summary>
    public static string Canonical(string text)
    {
        if (!IsValid(text))
        {
            return text;
        }

        var time = Milliseconds(text);
        if (time is > 0 and < Second)
        {
            return $"{Number(time)}ms";
        }

        var hours = Math.Floor(time / Hour);
        var minutes = Math.Floor(time % Hour / Minute);
        return (hours > 0 ? $"{Number(hours)}h" : "") + (time >= Minute ? $"{Number(minutes)}m" : "") + $"{Number(time % Minute / Second)}s";
    }

    private static decimal Milliseconds(string text) => Part.Matches(text).Cast<Match>()
        .Sum(part => decimal.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture) * part.Groups[2].Value switch { "h" => Hour, "m" => Minute, "s" => Second, _ => 1 });

    private static string Number(decimal number) => number.ToString("0.#########", CultureInfo.InvariantCulture);

    /// <summary>What was meant by days, or by units as words. Null where nobody knows.</summary>
    public static string? Corrected(string text)
    {
        var trimmed = text.Trim();
        return Days.Match(trimmed) is { Success: true } days
            ? (int.Parse(days.Groups[1].Value, CultureInfo.InvariantCulture) * 24).ToString(CultureInfo.InvariantCulture) + "h"
            : Words.Match(trimmed) is { Success: true } words ? words.Groups[1].Value + char.ToLowerInvariant(words.Groups[2].Value[0]) : null;
    }
}
