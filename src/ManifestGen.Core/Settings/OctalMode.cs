using System.Text.RegularExpressions;
using ManifestGen.Model;

namespace ManifestGen.Settings;

/// <summary>Permissions of a file, which C# has no octal numbers for.</summary>
internal static class OctalMode
{
    private static readonly Regex Shown = new(@"\A-?([r-][w-][x-]){3}\z", RegexOptions.CultureInvariant);

    public static bool IsValid(string mode) => UnixMode.Parse(mode) is not null;

    /// <summary>As other languages write octal numbers, and as <c>ls</c> shows them.</summary>
    public static string? Corrected(string mode)
    {
        var written = mode.Trim();
        var digits = "0" + (Shown.IsMatch(written) ? Octal(written) : written.TrimStart('0', 'o', 'O'));
        return IsValid(digits) ? digits : null;
    }

    private static string Octal(string shown) => string.Concat(Enumerable.Range(0, 3).Select(who => Digit(shown.Substring(shown.Length - 9 + (3 * who), 3))));

    private static int Digit(string permissions) => (permissions[0] == 'r' ? 4 : 0) + (permissions[1] == 'w' ? 2 : 0) + (permissions[2] == 'x' ? 1 : 0);
}
