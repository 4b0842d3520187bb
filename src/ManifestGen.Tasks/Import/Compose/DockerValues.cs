using System.Globalization;
using System.Text.RegularExpressions;
using ManifestGen.Tasks.Import.Declarations;

namespace ManifestGen.Tasks.Import.Compose;

/// <summary>Amounts and durations of Docker in the notation of Kubernetes.</summary>
internal static class DockerValues
{
    private static readonly Regex Bytes = new(@"\A(?<number>\d+(\.\d+)?)\s*(?<unit>[bkmgt]?)(i?b)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Part = new(@"\G(?<number>\d+(\.\d+)?)(?<unit>h|ms|m|s|us|ns)", RegexOptions.CultureInvariant);

    /// <summary><c>256M</c> of Docker is <c>256Mi</c> of Kubernetes.</summary>
    public static CSharpValue? Memory(string text)
    {
        if (Bytes.Match(text.Trim()) is not { Success: true } match || !decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var power = match.Groups["unit"].Value.ToLowerInvariant() switch { "k" => 1, "m" => 2, "g" => 3, "t" => 4, _ => 0 };
        // A fraction of a unit is a whole number of the next smaller one.
        while (number != decimal.Truncate(number) && power > 0)
        {
            (number, power) = (number * 1024, power - 1);
        }

        // A number without a unit is one of bytes.
        while (power is > 0 and < 4 or 0 && number >= 1024 && number % 1024 == 0 && power < 3)
        {
            (number, power) = (number / 1024, power + 1);
        }

        var suffix = power switch { 1 => "Ki", 2 => "Mi", 3 => "Gi", 4 => "Ti", _ => "" };
        return CSharpValue.Of(decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture) + suffix);
    }

    /// <summary><c>10m</c> of a logging driver is <c>10M</c> of Kubernetes: the drivers count in powers of ten.</summary>
    public static CSharpValue? LogSize(string text)
    {
        if (Bytes.Match(text.Trim()) is not { Success: true } match || match.Groups["number"].Value.Contains('.') || match.Groups["number"].Value.TrimStart('0').Length == 0)
        {
            return null;
        }

        var unit = match.Groups["unit"].Value.ToLowerInvariant();
        return CSharpValue.Of(match.Groups["number"].Value + unit switch { "k" => "k", "m" => "M", "g" => "G", "t" => "T", _ => "" });
    }

    /// <summary>Half a core is <c>500m</c>.</summary>
    public static CSharpValue? Cpu(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var cores) || cores <= 0 || cores > 100_000)
        {
            return null;
        }

        var milli = decimal.Ceiling(cores * 1000);
        return CSharpValue.Of(milli % 1000 == 0 ? (milli / 1000).ToString("0", CultureInfo.InvariantCulture) : milli.ToString("0", CultureInfo.InvariantCulture) + "m");
    }

    /// <summary><c>1m30s</c> as seconds, at least one.</summary>
    public static CSharpValue? Seconds(string text)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var plain) && plain == 0)
        {
            return null;
        }

        var (seconds, position) = (0m, 0);
        foreach (Match part in Part.Matches(text))
        {
            var number = decimal.TryParse(part.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0;
            seconds += number * part.Groups["unit"].Value switch { "h" => 3600, "m" => 60, "s" => 1, "ms" => 0.001m, "us" => 0.000001m, _ => 0.000000001m };
            position = part.Index + part.Length;
        }

        return position == text.Length && position > 0 && seconds < 1_000_000 ? CSharpValue.Of(Math.Max(1, (int)decimal.Round(seconds, MidpointRounding.AwayFromZero))) : null;
    }
}
