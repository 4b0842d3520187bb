using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rules.Workload.Docker;

/// <summary>MGEN272 and MGEN273: what Compose and Swarm make of work that ends, and of work that is due at certain times.</summary>
internal sealed class WorkWithoutKubernetesRule : IServiceRule
{
    private static readonly Rule JobSettings = new(
        "MGEN272",
        "The job setting is not supported by Compose or Swarm",
        "There is no equivalent of {0}: it applies to Kubernetes only",
        RuleSeverity.Info,
        Category.Workload);

    private static readonly Rule NoSchedule = new(
        "MGEN273",
        "Schedules are not supported by Compose or Swarm",
        "Schedules are not supported by {0}: run '{1}' with {2}",
        RuleSeverity.Info,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [JobSettings, NoSchedule];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var targets = application.Project.Targets;
        if (service.Workload.Schedule is { } schedule && TargetNames.OfDocker(targets) is { } names)
        {
            yield return NoSchedule.At(schedule.Origin, names, service.Name, string.Join(" or ", Commands(service.Name, targets)));
        }

        if (service.Workload.Job is { } job && LeftOut(job, service, targets) is { } settings)
        {
            yield return JobSettings.At(job.Origin, settings);
        }
    }

    private static string? LeftOut(JobModel job, ServiceModel service, ManifestTargets targets) => MissingCounterparts.Describe(
        targets,
        // One instance for a service with published ports, and one at a time where somebody starts it.
        (nameof(job.Completions), job.Completions > 1 && PublishedPorts.AnyOf(service), ManifestTargets.Compose),
        (nameof(job.Completions), job.Completions > 1 && service.Workload.Schedule is not null, ManifestTargets.Swarm),
        (nameof(job.Parallelism), job.Parallelism is not null, MissingCounterparts.Both),
        (nameof(job.DeadlineSeconds), job.DeadlineSeconds is not null, MissingCounterparts.Both),
        (nameof(job.TimeToLiveSeconds), job.TimeToLiveSeconds is not null, MissingCounterparts.Both),
        (nameof(job.Indexed), job.Indexed == true, MissingCounterparts.Both),
        (nameof(job.Restart), job.Restart is not null, MissingCounterparts.Both),
        (nameof(job.Rerun), job.Rerun == JobRerun.EachSync, MissingCounterparts.Both));

    private static IEnumerable<string> Commands(string name, ManifestTargets targets) =>
    [
        .. targets.HasFlag(ManifestTargets.Compose) ? [$"docker compose run --rm {name}"] : Array.Empty<string>(),
        .. targets.HasFlag(ManifestTargets.Swarm) ? [$"docker service scale <stack>_{name}=1"] : Array.Empty<string>(),
    ];
}
