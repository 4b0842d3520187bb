using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN252, MGEN253 and MGEN264: a job receives no requests.</summary>
internal sealed class JobReachRule : IServiceRule
{
    private static readonly Rule PortOfJob = new(
        "MGEN252",
        "A job's port has no effect",
        "Port {0} has no effect on {1}, which has no Service and ends when its work is done: remove it",
        RuleSeverity.Warning,
        Category.Workload);

    private static readonly Rule ReadinessOfJob = new(
        "MGEN253",
        "A job's readiness probe has no effect",
        "The readiness probe has no effect on {0}, which receives no requests: remove it",
        RuleSeverity.Warning,
        Category.Workload);

    private static readonly Rule SettingOfPort = new(
        "MGEN264",
        "Service settings have no effect on a job's port",
        "{0} is a setting of a Service, and {1} has none: remove it",
        RuleSeverity.Error,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [PortOfJob, ReadinessOfJob, SettingOfPort];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        // A server that is made a job has a finding of its own.
        if (service is not { Backing: null, Workload.RunsToCompletion: true } || !application.Project.Targets.HasFlag(ManifestTargets.Kubernetes))
        {
            yield break;
        }

        var kind = service.Workload.Kind.WithArticle();
        // Prometheus asks the pod itself.
        var asked = service.Observability.Metrics?.PortOf(service);
        foreach (var place in asked is null ? [] : SettingsOf(asked))
        {
            yield return SettingOfPort.At(place, place.Argument!, kind) with { Remedy = new Remedy($"Remove {place.Argument}", RemedyEdit.RemoveArgument(place)) };
        }

        foreach (var port in service.Ports.Where(port => port != asked))
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

    // A NodePort is refused with the type of the Service that it needs.
    private static IEnumerable<Place> SettingsOf(PortModel port)
    {
        if (port.ServicePort is not null)
        {
            yield return port.Origin.Argument(nameof(port.ServicePort));
        }

        if (port.AppProtocol is not null)
        {
            yield return port.Origin.Argument(nameof(port.AppProtocol));
        }
    }
}
