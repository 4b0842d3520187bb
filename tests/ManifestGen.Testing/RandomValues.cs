using System.Globalization;

namespace ManifestGen.Testing;

/// <summary>How many random values a property-based test tries.</summary>
public static class RandomValues
{
    /// <summary>A factor for the number of random values, 1 by default. Each run tries other values, so that a gate with few of them finds in time what one with many finds at once.</summary>
    public const string Variable = "MANIFESTGEN_SAMPLES";

    private static readonly double Factor = Setting(Environment.GetEnvironmentVariable(Variable));

    /// <summary>The usual number of values, times the factor, and at least one.</summary>
    public static int Of(int usual) => Math.Max(1, (int)Math.Round(usual * Factor));

    /// <summary>The factor that a text says.</summary>
    public static double Setting(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return 1;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var factor) && factor is > 0 and <= 1000
            ? factor
            : throw new FormatException($"{Variable} is '{text}', which is not a number above 0 and up to 1000.");
    }
}
