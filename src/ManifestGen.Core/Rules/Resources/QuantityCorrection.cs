using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using ManifestGen.Model;

namespace ManifestGen.Rules.Resources;

/// <summary>Finds what was meant by a quantity that is not valid, from the notations of Docker, of people and of other tools.</summary>
internal static class QuantityCorrection
{
    private static readonly Regex NumberAndUnit = new(@"\A(?<number>[0-9]{1,15}(?<grouped>,[0-9]{3}(?![0-9]))?(?<fraction>[.,][0-9]{1,9})?)\s*(?<unit>[A-Za-z]*)\z", RegexOptions.CultureInvariant);

    /// <summary>A valid quantity, or null where nothing is plausible.</summary>
    public static string? Of(Amount amount)
    {
        var match = NumberAndUnit.Match(amount.Text.Trim());
        if (!match.Success)
        {
            return null;
        }

        var unit = match.Groups["unit"].Value;
        // Whether 1,024 is more than a thousand or little more than one, nobody knows; nor which unit half of nothing has.
        if (match.Groups["grouped"].Success || (unit.Length == 0 && !amount.IsCpu && match.Groups["fraction"].Success))
        {
            return null;
        }

        var suffix = amount.IsCpu ? CpuSuffix(unit) : MemorySuffix(unit);
        if (suffix is null)
        {
            return null;
        }

        var text = match.Groups["number"].Value.Replace(',', '.') + suffix;
        return Accepted(amount, text) ?? Accepted(amount, RoundedUp(amount, text));
    }

    private static string? Accepted(Amount amount, string? text) =>
        text is not null && text != amount.Text && (amount with { Text = text }) is { Problem: null } accepted && Plausibility.ProblemOf(accepted) is null ? text : null;

    private static string? CpuSuffix(string unit) => unit.ToLowerInvariant() switch
    {
        "" or "c" or "cpu" or "cpus" or "core" or "cores" or "vcpu" => "",
        "m" or "mc" or "mcpu" or "millicore" or "millicores" => "m",
        "u" => "u",
        "n" => "n",
        _ => null,
    };

    /// <summary>
    /// <c>MB</c> is a million bytes, as printed on disks. Everything else is 2^20: Docker's <c>128m</c>, <c>128mb</c>, <c>1Gb</c>, and <c>128MiB</c>.
    /// </summary>
    private static string? MemorySuffix(string unit) => unit switch
    {
        "" or "B" or "b" => "",
        "kB" or "KB" => "k",
        "MB" or "GB" or "TB" or "k" or "M" or "G" or "T" or "P" or "E" => unit.Substring(0, 1),
        _ => unit.ToLowerInvariant() switch
        {
            "k" or "kb" or "ki" or "kib" => "Ki",
            "m" or "mb" or "mi" or "mib" => "Mi",
            "g" or "gb" or "gi" or "gib" => "Gi",
            "t" or "tb" or "ti" or "tib" => "Ti",
            _ => null,
        },
    };

    private static string? RoundedUp(Amount amount, string text)
    {
        if (!Quantity.TryParse(text, out var quantity))
        {
            return null;
        }

        return amount.IsCpu
            ? quantity.Milli.ToString(CultureInfo.InvariantCulture) + "m"
            : BigInteger.Divide(quantity.Units + (1 << 20) - 1, 1 << 20).ToString(CultureInfo.InvariantCulture) + "Mi";
    }
}
