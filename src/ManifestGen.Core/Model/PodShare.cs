using System.Globalization;

namespace ManifestGen.Model;

/// <summary>A number of pods, or a percentage of them: Kubernetes' <c>IntOrString</c>.</summary>
public readonly record struct PodShare(int Number, bool IsPercentage)
{
    public static PodShare None { get; } = new(0, IsPercentage: false);

    public static PodShare One { get; } = new(1, IsPercentage: false);

    public bool IsZero => Number == 0;

    /// <summary>Of so many pods, whatever their number is.</summary>
    public bool IsMoreThanAll => IsPercentage && Number > 100;

    /// <summary>Null for what is neither, and for null.</summary>
    public static PodShare? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var isPercentage = text.EndsWith("%", StringComparison.Ordinal);
        var digits = isPercentage ? text.Substring(0, text.Length - 1) : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new(number, isPercentage) : null;
    }

    /// <summary>How many of so many pods it is; a fraction counts as a whole one, as Kubernetes reckons a surge and both sides of a budget.</summary>
    public long Of(int pods) => IsPercentage ? (((long)pods * Number) + 99) / 100 : Number;
}
