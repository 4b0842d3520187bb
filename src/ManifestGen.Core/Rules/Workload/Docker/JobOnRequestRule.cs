using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rules.Workload.Docker;

/// <summary>MGEN726: a job that no service waits for gets a profile in Compose, because <c>up --wait</c> fails when it ends.</summary>
internal sealed class JobOnRequestRule : IServiceRule
{
    private static readonly Rule OnRequest = new(
        "MGEN726",
        "Compose runs the job on request only",
        "No service that always starts depends on '{0}', so 'docker compose up' skips it: run it with 'docker compose run --rm {0}', or add a dependency on it to the service that needs it",
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
