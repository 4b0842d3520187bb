using System.Globalization;

namespace ManifestGen.Text;

internal static class InvariantText
{
    /// <summary>The number as C# source and messages have it, whatever the culture of the compiler.</summary>
    public static string ToText(this int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string ToText(this long number) => number.ToString(CultureInfo.InvariantCulture);
}
