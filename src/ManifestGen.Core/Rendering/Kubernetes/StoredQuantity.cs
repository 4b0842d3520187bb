using System.Globalization;
using System.Numerics;
using ManifestGen.Model;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>
/// A quantity as the API server stores it, whatever its notation: <c>0.5</c> is <c>500m</c>, <c>1024Mi</c> is <c>1Gi</c>. <c>kubectl apply</c> compares texts,
/// and would report a change each time. The form is that of <c>Quantity.CanonicalizeBytes</c> of apimachinery.
/// </summary>
internal static class StoredQuantity
{
    private const int Kibi = 1024;

    private static readonly string[] DecimalSuffixes = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];

    private static readonly string[] BinarySuffixes = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    /// <summary>The stored form. What is no quantity stays as it is: a rule reports it.</summary>
    public static string? Of(string? text)
    {
        if (!Quantity.TryParse(text, out var quantity))
        {
            return text;
        }

        if (quantity.IsZero)
        {
            return "0";
        }

        var isBinary = text!.EndsWith("i", StringComparison.Ordinal);
        var isExponent = text.IndexOfAny(['e', 'E']) is > 0 and var place && place < text.Length - 1;
        return isBinary && Binary(quantity) is { } stored ? stored : Decimal(quantity.Nano, isExponent);
    }

    // Parts of a byte, and less than 1Ki, are written in decimals.
    private static string? Binary(Quantity quantity)
    {
        var units = quantity.Units;
        if (units * BigInteger.Pow(10, 9) != quantity.Nano || BigInteger.Abs(units) < Kibi)
        {
            return null;
        }

        var power = 0;
        while (power < BinarySuffixes.Length - 1 && (units % Kibi).IsZero)
        {
            units /= Kibi;
            power++;
        }

        return units.ToString(CultureInfo.InvariantCulture) + BinarySuffixes[power];
    }

    private static string Decimal(BigInteger nano, bool isExponent)
    {
        var power = 0;
        while (power < DecimalSuffixes.Length - 1 && (nano % 1000).IsZero)
        {
            nano /= 1000;
            power++;
        }

        var exponent = (power - 3) * 3;
        var suffix = !isExponent ? DecimalSuffixes[power] : exponent == 0 ? "" : "e" + exponent.ToString(CultureInfo.InvariantCulture);
        return nano.ToString(CultureInfo.InvariantCulture) + suffix;
    }
}
