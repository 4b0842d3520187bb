using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Workload.Schedules;

/// <summary>MGEN243, MGEN244 and MGEN251: when work is due, and how late it may start.</summary>
internal sealed class ScheduleRule : IServiceRule
{
    /// <summary>The controller of CronJobs looks every ten seconds.</summary>
    private const int ControllerPeriodSeconds = 10;

    private static readonly Rule Invalid = new(
        "MGEN243",
        "The cron schedule is not valid",
        "'{0}' is not a valid schedule, because {1}",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    private static readonly Rule Never = new(
        "MGEN244",
        "The cron schedule never matches a date",
        "'{0}' never runs, because no such date exists: check the day and the month",
        RuleSeverity.Warning,
        Category.Workload);

    private static readonly Rule AlwaysTooLate = new(
        "MGEN251",
        "StartingDeadlineSeconds is shorter than the controller's sync interval",
        "StartingDeadlineSeconds {0} is shorter than the controller's sync interval of {1} seconds, so runs may be skipped: use {1} or more",
        RuleSeverity.Warning,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [Invalid, Never, AlwaysTooLate];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Workload.Schedule is not { } schedule)
        {
            yield break;
        }

        var place = schedule.Origin.Argument("cron");
        var cron = Characters.OnOneLine(schedule.Cron);
        if (CronSchedule.ProblemOf(schedule.Cron) is { } problem)
        {
            yield return Invalid.At(place, cron, Characters.OnOneLine(problem)) with { Remedy = WithoutSeconds(schedule.Cron, place) };
        }
        else if (CronSchedule.NeverRuns(schedule.Cron))
        {
            yield return Never.At(place, cron);
        }

        if (schedule.StartingDeadlineSeconds is >= 0 and < ControllerPeriodSeconds and var seconds)
        {
            var deadline = schedule.Origin.Argument(nameof(schedule.StartingDeadlineSeconds));
            yield return AlwaysTooLate.At(deadline, seconds.ToText(), ControllerPeriodSeconds.ToText()) with
            {
                Remedy = new Remedy("Remove StartingDeadlineSeconds", RemedyEdit.RemoveArgument(deadline)),
            };
        }
    }

    // Other schedulers for .NET have a field for seconds in front.
    private static Remedy? WithoutSeconds(string cron, Place place)
    {
        var fields = CronSchedule.Split(cron);
        var rest = string.Join(" ", fields.Skip(1));
        return fields.Length == 6 && fields[0] == "0" && CronSchedule.ProblemOf(rest) is null
            ? new Remedy("Remove the seconds", RemedyEdit.SetArgument(place, CSharpLiteral.Of(rest)))
            : null;
    }
}
