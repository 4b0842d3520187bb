using ManifestGen.Grammar;
using ManifestGen.Model;

namespace ManifestGen.Rules.Workload;

/// <summary>
/// While a schedule is not understood, nobody knows that the service is meant to be a job: it may be half typed, or be what is wrong. What a job does not have is reported, but no
/// remedy takes it away.
/// </summary>
internal static class UncertainWork
{
    /// <summary>The finding without a remedy that takes away anything else than the schedule, where the schedule is not valid.</summary>
    public static Finding Withhold(Finding finding, ServiceModel service) =>
        finding.Remedy is { } remedy
        && service.Workload.Schedule is { } schedule
        && remedy.Edits.Any(edit => edit.Kind is RemedyKind.RemoveAttribute or RemedyKind.RemoveArgument && edit.Place.Origin != schedule.Origin)
        && CronSchedule.ProblemOf(schedule.Cron) is not null
            ? finding.WithoutRemedy
            : finding;
}
