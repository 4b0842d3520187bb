using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Workload.Schedules;

/// <summary>MGEN298: work at a local time that does not exist on one day of the year, and comes twice on another.</summary>
internal sealed class ClockChangeRule : IServiceRule
{
    private static readonly Rule Affected = new(
        "MGEN298",
        "The schedule runs during a daylight saving time change",
        "In the time zone {0} there is {1}: choose a time outside these hours, or TimeZone = \"Etc/UTC\"",
        RuleSeverity.Warning,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [Affected];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (!application.Project.Targets.HasFlag(ManifestTargets.Kubernetes) || service.Workload.Schedule is not { TimeZone: { } zone } schedule)
        {
            return [];
        }

        var moments = CronSchedule.Affected(schedule.Cron, ClockChanges.Of(zone)).ToArray();
        var texts = new[] { TextOf(moments, isSkipped: true), TextOf(moments, isSkipped: false) }.OfType<string>().ToArray();
        return texts.Length == 0 ? [] : [Affected.At(schedule.Origin.Argument("cron"), zone, string.Join(", and ", texts))];
    }

    private static string? TextOf((int MinuteOfDay, ClockChange Change)[] moments, bool isSkipped)
    {
        var times = moments.Where(moment => moment.Change.IsSkipped == isSkipped).Select(moment => moment.MinuteOfDay).Distinct().OrderBy(time => time).ToArray();
        return times.Length == 0 ? null : isSkipped
            ? $"no {Time(times[0])} on the day that the clocks go forward, so a run is skipped"
            : $"a second {Time(times[0])} on the day that the clocks go back, so the schedule runs twice";
    }

    private static string Time(int minuteOfDay) => $"{(minuteOfDay / 60).ToText().PadLeft(2, '0')}:{(minuteOfDay % 60).ToText().PadLeft(2, '0')}";
}
