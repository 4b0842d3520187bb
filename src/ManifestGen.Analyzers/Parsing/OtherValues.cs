using System.Globalization;
using System.Text.RegularExpressions;

namespace ManifestGen.Parsing;

/// <summary>Values that differ from those that are written and mean the same kind of thing.</summary>
internal static class OtherValues
{
    private static readonly Regex LeadingNumber = new("^[0-9]{1,6}(?![0-9])", RegexOptions.CultureInvariant);

    // A quantity and a duration stay what they are: 128Mi becomes 129Mi.
    public static string Of(string text) => LeadingNumber.IsMatch(text)
        ? LeadingNumber.Replace(text, number => (int.Parse(number.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture))
        : text + "x";

    public static int Of(int number) => number == int.MaxValue ? number - 1 : number + 1;

    public static TEnum Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Enum.GetValues(typeof(TEnum)).Cast<TEnum>().FirstOrDefault(other => !other.Equals(value));
}
