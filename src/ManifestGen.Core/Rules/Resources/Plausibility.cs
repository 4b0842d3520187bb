using System.Globalization;
using System.Numerics;

namespace ManifestGen.Rules.Resources;

/// <summary>Amounts that are valid and cannot be meant: half a core written as 500, a limit of 256 bytes.</summary>
internal static class Plausibility
{
    /// <summary>
    /// Few machines have as many, and everybody who counts in thousandths writes numbers of three digits. Who does mean cores writes <c>128000m</c>.
    /// </summary>
    private const int LeastManyCores = 100;

    /// <summary>A number below it, without a unit, was not meant as bytes.</summary>
    private const int Mebibyte = 1 << 20;

    /// <summary>In between, who leaves out the unit counts in mebibytes. Fewer may be gibibytes, and more kibibytes.</summary>
    private const int LeastMebibytes = 64;

    private const int MostMebibytes = 1 << 16;

    /// <summary>Says what it amounts to, after the argument and its value. Null where it may be meant, or is not valid.</summary>
    public static string? ProblemOf(Amount amount)
    {
        if (amount.Problem is not null || amount.IsHugePages || amount.Quantity.IsZero)
        {
            return null;
        }

        var units = amount.Quantity.Units.ToString(CultureInfo.InvariantCulture);
        if (amount.IsCpu)
        {
            return amount.Quantity.Units < LeastManyCores || IsInThousandths(amount) ? null : $"is {units} cores: use {Proposal(amount, "thousandths of a core, such as '250m'")}";
        }

        return amount.Quantity.Units < Mebibyte && (IsNumber(amount) || IsInThousandths(amount)) ? $"is {units} bytes: use {Proposal(amount, "a unit, such as '256Mi' or '1Gi'")}" : null;
    }

    /// <summary>What was meant. Null where several units may have been.</summary>
    public static string? MeantBy(Amount amount)
    {
        // An exponent is arithmetic, and a letter a unit.
        if (!IsNumber(amount) || !BigInteger.TryParse(amount.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var unit = amount.IsCpu ? (number < LeastManyCores * 1000 ? "m" : null)
            : amount.IsClaim ? (number < LeastManyCores ? "Gi" : null)
            : number >= LeastMebibytes && number <= MostMebibytes ? "Mi" : null;
        return unit is null ? null : number.ToString(CultureInfo.InvariantCulture) + unit;
    }

    private static string Proposal(Amount amount, string otherwise) => MeantBy(amount) is { } meant ? $"'{meant}'" : otherwise;

    private static bool IsNumber(Amount amount) => amount.Text.Trim().All(c => c is >= '0' and <= '9');

    private static bool IsInThousandths(Amount amount) => amount.Text.EndsWith("m", StringComparison.Ordinal);
}
