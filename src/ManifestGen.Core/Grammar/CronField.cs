using System.Globalization;
using ManifestGen.Text;

namespace ManifestGen.Grammar;

/// <summary>One of the five fields of a schedule: which numbers it stands for.</summary>
/// <param name="Numbers">The numbers, as bits.</param>
/// <param name="IsAny">It holds a <c>*</c>, so that it says nothing about the day.</param>
internal readonly record struct CronField(ulong Numbers, bool IsAny)
{
    public bool Contains(int number) => (Numbers & (1UL << number)) != 0;

    /// <summary>Reads the field as the parser of Kubernetes does, robfig/cron.</summary>
    /// <param name="text">Numbers, names, ranges, steps and lists of them.</param>
    /// <param name="unit">What the field counts.</param>
    /// <param name="field">What it stands for.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static string? Parse(string text, CronUnit unit, out CronField field)
    {
        field = default;
        foreach (var item in text.Split(',').Where(item => item.Length > 0))
        {
            if (ParseItem(item, unit, out var part) is { } problem)
            {
                return problem;
            }

            field = new(field.Numbers | part.Numbers, field.IsAny || part.IsAny);
        }

        return null;
    }

    private static string? ParseItem(string item, CronUnit unit, out CronField field)
    {
        field = default;
        var parts = item.Split('/');
        var bounds = parts[0].Split('-');
        var isAny = bounds[0] is "*" or "?";
        var (low, high, step) = (unit.Minimum, unit.Maximum, 1);
        if (parts.Length > 2 || (!isAny && bounds.Length > 2))
        {
            return $"the {unit.Name} '{item}' has too many '{(parts.Length > 2 ? '/' : '-')}'";
        }

        if (!isAny && (!unit.TryRead(bounds[0], out low) || !unit.TryRead(bounds[bounds.Length - 1], out high)))
        {
            return $"'{item}' is not {unit.WithArticle}";
        }

        if (parts.Length == 2 && !TryParse(parts[1], out step))
        {
            return $"the step of the {unit.Name} '{item}' is not a number";
        }

        // "5/15" is every 15 from 5 on.
        high = !isAny && parts.Length == 2 && bounds.Length == 1 ? unit.Maximum : high;
        if (ProblemOf(item, unit, low, high, step) is { } problem)
        {
            return problem;
        }

        field = new(Bits(low, high, step), isAny && step == 1);
        return null;
    }

    private static string? ProblemOf(string item, CronUnit unit, int low, int high, int step)
    {
        if (low < unit.Minimum || high > unit.Maximum)
        {
            return $"the {unit.Name} '{item}' is outside {unit.Minimum.ToText()} to {unit.Maximum.ToText()}{unit.Hint}";
        }

        return low > high ? $"the {unit.Name} '{item}' has an end below its start" : step == 0 ? $"the step of the {unit.Name} '{item}' is 0" : null;
    }

    private static ulong Bits(int low, int high, int step)
    {
        var bits = 0UL;
        for (long number = low; number <= high; number += step)
        {
            bits |= 1UL << (int)number;
        }

        return bits;
    }

    // A sign is let pass by the parser of Kubernetes.
    internal static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && number >= 0;
}
