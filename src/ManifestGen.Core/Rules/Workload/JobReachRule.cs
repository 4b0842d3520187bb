using ManifestGen.Model;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN252 and MGEN253: what does its work and ends is called by nobody.</summary>
internal sealed class JobReachRule : IServiceRule
{
    private static readonly Rule PortOfJob = new(
        "MGEN252",
        "A job has a port",
        "No Service leads to port {0} of {1}, which ends when its work is done: remove it",
        RuleSeverity.Warning,
        Category.Workload);

    private static readonly Rule ReadinessOfJob = new(
        "MGEN253",
        "A job has a readiness probe",
        "The readiness probe has no effect on {0}, which nobody calls: remove it",
        RuleSeverity.Warning,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [PortOfJob, ReadinessOfJob];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (!service.Workload.RunsToCompletion || !application.Project.Targets.HasFlag(ManifestTargets.Kubernetes))
        {
            yield break;
        }

        var kind = service.Workload.Kind.WithArticle();
        foreach (var port in service.Ports)
        {
            yield return PortOfJob.At(port.Origin, port.Number.ToText(), kind) with { Remedy = new Remedy("Remove Port", RemedyEdit.RemoveAttribute(port.Origin)) };
        }

        if (service.ReadinessProbe is { } readiness)
        {
            yield return ReadinessOfJob.At(readiness.Origin, kind) with
            {
                Remedy = new Remedy("Remove ReadinessProbe", RemedyEdit.RemoveAttribute(readiness.Origin)),
            };
        }
    }
}
