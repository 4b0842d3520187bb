using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace ManifestGen.Model;

/// <summary>
/// A Kubernetes quantity, such as <c>100m</c>, <c>0.5</c>, <c>256Mi</c>, <c>256M</c> or <c>1e3</c>, held exactly as a whole number of 10^-9.
/// </summary>
public readonly record struct Quantity(BigInteger Nano) : IComparable<Quantity>
{
    private const int NanoDigits = 9;

    private static readonly Regex Syntax = new(
        @"^(?<sign>[+-]?)(?<whole>[0-9]{0,18})(\.(?<part>[0-9]{0,9}))?((?<suffix>n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)|[eE](?<exponent>[+-]?[0-9]{1,2}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Reads a quantity. False for anything that an API server would refuse.</summary>
    public static bool TryParse(string? text, out Quantity quantity)
    {
        quantity = default;
        if (text is null || text.EndsWith("\n", StringComparison.Ordinal) || Syntax.Match(text) is not { Success: true } match)
        {
            return false;
        }

        var whole = match.Groups["whole"].Value;
        var part = match.Groups["part"].Value;
        if (whole.Length + part.Length == 0)
        {
            return false;
        }

        var digits = BigInteger.Parse("0" + whole + part, CultureInfo.InvariantCulture);
        var (factor, exponent) = Scale(match.Groups["suffix"].Value);
        if (match.Groups["exponent"].Success)
        {
            exponent = int.Parse(match.Groups["exponent"].Value, CultureInfo.InvariantCulture);
        }

        var power = exponent - part.Length + NanoDigits;
        var scaled = digits * factor;
        // The API server rounds up what is finer than a nano.
        var value = power >= 0
            ? scaled * BigInteger.Pow(10, power)
            : (scaled + BigInteger.Pow(10, -power) - 1) / BigInteger.Pow(10, -power);
        quantity = new Quantity(match.Groups["sign"].Value == "-" ? -value : value);
        return true;
    }

    /// <summary>In whole units (bytes, cores), rounded up.</summary>
    public BigInteger Units => CeilingDivide(Nano, BigInteger.Pow(10, NanoDigits));

    /// <summary>In thousandths, rounded up.</summary>
    public BigInteger Milli => CeilingDivide(Nano, BigInteger.Pow(10, NanoDigits - 3));

    public bool IsNegative => Nano.Sign < 0;

    public bool IsZero => Nano.IsZero;

    public int CompareTo(Quantity other) => Nano.CompareTo(other.Nano);

    private static BigInteger CeilingDivide(BigInteger value, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(value, divisor, out var remainder);
        return remainder.Sign > 0 ? quotient + 1 : quotient;
    }

    private static (BigInteger Factor, int Exponent) Scale(string suffix) => suffix switch
    {
        "n" => (1, -9),
        "u" => (1, -6),
        "m" => (1, -3),
        "k" => (1, 3),
        "M" => (1, 6),
        "G" => (1, 9),
        "T" => (1, 12),
        "P" => (1, 15),
        "E" => (1, 18),
        "" => (1, 0),
        _ => (BigInteger.Pow(1024, "KMGTPE".IndexOf(suffix[0]) + 1), 0),
    };
}
