using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN248, MGEN249, MGEN250 and MGEN290: how much work there is, how much of it at once, and who cleans up.</summary>
internal sealed class JobWorkRule : IServiceRule
{
    private static readonly Rule NothingToCount = new(
        "MGEN248",
        "An indexed job requires Completions",
        "Indexed numbers each completion and requires Completions: set it",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    private static readonly Rule MoreThanThereIs = new(
        "MGEN249",
        "Parallelism exceeds Completions",
        "Parallelism {0} exceeds Completions {1}, so at most {1} pods run at once: use {1} or less",
        RuleSeverity.Warning,
        Category.Workload);

    private static readonly Rule TwoCleanups = new(
        "MGEN250",
        "TimeToLiveSeconds conflicts with the job history",
        "TimeToLiveSeconds removes jobs that the schedule's history keeps: remove it, and use SuccessfulJobsHistory and FailedJobsHistory of Schedule",
        RuleSeverity.Warning,
        Category.Workload);

    private static readonly Rule RunsAgain = new(
        "MGEN290",
        "The job runs again after its time to live",
        "Kubernetes removes the job {0} seconds after it ends, and the next kubectl apply or GitOps sync creates and runs it again: remove TimeToLiveSeconds to run each version once",
        RuleSeverity.Info,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [NothingToCount, MoreThanThereIs, TwoCleanups, RunsAgain];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Workload.Job is not { } job)
        {
            yield break;
        }

        if (job is { Indexed: true, Completions: null })
        {
            var place = job.Origin.Argument(nameof(job.Indexed));
            yield return NothingToCount.At(place) with { Remedy = new Remedy("Remove Indexed", RemedyEdit.RemoveArgument(place)) };
        }

        if (job is { Parallelism: { } parallelism, Completions: { } completions } && parallelism > completions && completions > 0)
        {
            var place = job.Origin.Argument(nameof(job.Parallelism));
            yield return MoreThanThereIs.At(place, parallelism.ToText(), completions.ToText()) with
            {
                Remedy = new Remedy($"Set Parallelism = {completions.ToText()}", RemedyEdit.SetArgument(place, completions.ToText())),
            };
        }

        // What is negative is MGEN247's.
        if (job.TimeToLiveSeconds is >= 0 and var seconds && application.Project.Targets.HasFlag(ManifestTargets.Kubernetes))
        {
            var place = job.Origin.Argument(nameof(job.TimeToLiveSeconds));
            var finding = service.Workload.Schedule is not null ? TwoCleanups.At(place) : RunsAgain.At(place, seconds.ToText());
            yield return finding with { Remedy = new Remedy("Remove TimeToLiveSeconds", RemedyEdit.RemoveArgument(place)) };
        }
    }
}
