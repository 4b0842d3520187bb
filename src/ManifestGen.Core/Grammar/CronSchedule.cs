using System.Text.RegularExpressions;
using ManifestGen.Text;

namespace ManifestGen.Grammar;

/// <summary>A schedule as Kubernetes reads it: <c>ParseStandard</c> of robfig/cron, without its time zones.</summary>
internal static class CronSchedule
{
    private static readonly string[] Descriptors = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

    private static readonly Regex Every = new(@"\A@every [-+]?(([0-9]+(\.[0-9]*)?|\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+\z", RegexOptions.CultureInvariant);

    /// <summary>More hours than that, and the next run is near.</summary>
    private const int MostRunsOfDay = 8;

    /// <summary>Of each month, in a leap year.</summary>
    private static readonly int[] Days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>Why it is not a schedule. Null when it is.</summary>
    public static string? ProblemOf(string text) => Read(text, out _);

    /// <summary>Whether it is a schedule of a moment that never comes, such as the 30th of February.</summary>
    public static bool NeverRuns(string text) => Read(text, out var fields) is null && fields.Length > 0 && !HasMoment(fields);

    /// <summary>The moments of a schedule that a change of clocks leaves out, or brings twice. Empty for what runs so often that one run more or less is none.</summary>
    public static IEnumerable<(int MinuteOfDay, ClockChange Change)> Affected(string text, IReadOnlyList<ClockChange> changes)
    {
        if (Read(InFields(text), out var fields) is not null || fields.Length == 0 || Enumerable.Range(0, 24).Count(fields[1].Contains) > MostRunsOfDay)
        {
            return [];
        }

        return
            from change in changes
            where fields[3].Contains(change.Month) && IsDay(fields, change)
            from hour in Enumerable.Range(0, 24).Where(fields[1].Contains)
            from minute in Enumerable.Range(0, 60).Where(fields[0].Contains)
            where change.Holds((hour * 60) + minute)
            select ((hour * 60) + minute, change);
    }

    private static bool IsDay(CronField[] fields, ClockChange change)
    {
        var isDay = Enumerable.Range(change.FirstDay, change.LastDay - change.FirstDay + 1).Any(fields[2].Contains);
        var isWeekday = fields[4].Contains(change.Weekday);
        return fields[2].IsAny || fields[4].IsAny ? isDay && isWeekday : isDay || isWeekday;
    }

    private static string InFields(string text) => text switch
    {
        "@daily" or "@midnight" => "0 0 * * *",
        "@weekly" => "0 0 * * 0",
        "@monthly" => "0 0 1 * *",
        "@yearly" or "@annually" => "0 0 1 1 *",
        _ => text,
    };

    private static string? Read(string text, out CronField[] fields)
    {
        fields = [];
        if (text.Contains("TZ"))
        {
            return "it has a time zone: use TimeZone";
        }

        if (text.StartsWith("@", StringComparison.Ordinal))
        {
            return Descriptors.Contains(text) || Every.IsMatch(text) ? null : $"the names are {string.Join(", ", Descriptors)}";
        }

        var parts = Split(text);
        if (parts.Length != CronUnit.All.Count)
        {
            return $"it has {parts.Length.ToText()} fields instead of 5, which are minute, hour, day of the month, month and day of the week";
        }

        var read = new CronField[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (CronField.Parse(parts[i], CronUnit.All[i], out read[i]) is { } problem)
            {
                return problem;
            }
        }

        fields = read;
        return null;
    }

    /// <summary>The fields as they are written.</summary>
    public static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // With a star in one of them, both days must be right; else either.
    private static bool HasMoment(CronField[] fields)
    {
        var (day, month, weekday) = (fields[2], fields[3], fields[4]);
        if (fields[0].Numbers == 0 || fields[1].Numbers == 0 || month.Numbers == 0)
        {
            return false;
        }

        var hasDay = Enumerable.Range(1, Days.Length).Where(month.Contains).Any(number => Enumerable.Range(1, Days[number - 1]).Any(day.Contains));
        return day.IsAny || weekday.IsAny ? hasDay && weekday.Numbers != 0 : hasDay || weekday.Numbers != 0;
    }
}
