using ManifestGen.Model;
using ManifestGen.Rendering.Compose;

namespace ManifestGen.Rules.Workload.Docker;

/// <summary>MGEN726: a job that nobody waits for is run by hand in Compose, for <c>up --wait</c> fails when it ends.</summary>
internal sealed class JobOnRequestRule : IServiceRule
{
    private static readonly Rule OnRequest = new(
        "MGEN726",
        "Compose runs the job on request only",
        "No service that is always started depends on '{0}', so 'docker compose up' leaves it out: run it with 'docker compose run --rm {0}', or let the service that needs it depend on it",
        RuleSeverity.Info,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [OnRequest];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (application.Project.Targets.HasFlag(ManifestTargets.Compose) && service.Workload.Job is { } job && ComposeProfiles.IsOnRequest(service, application))
        {
            yield return OnRequest.At(job.Origin, service.Name);
        }
    }
}
