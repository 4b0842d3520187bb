using ManifestGen.Model;

namespace ManifestGen.Rules.Health;

/// <summary>MGEN414: only a liveness probe notices that a process hangs. A worker without ports often has nothing to be asked by.</summary>
internal sealed class LivenessRule : IServiceRule
{
    private static readonly Rule NoLiveness = new(
        "MGEN414",
        "The service has no liveness probe",
        "'{0}' has no liveness probe, so a process that hangs gets no more requests but is not restarted: add [LivenessProbe] with a check of the process only",
        RuleSeverity.Info,
        Category.Health);

    public IReadOnlyList<Rule> Rules => [NoLiveness];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        // Who has no readiness probe either has another finding.
        if (service is { Backing: null, LivenessProbe: null, ReadinessProbe: { } readiness, Workload.RunsToCompletion: false }
            && application.Project.Targets.HasFlag(ManifestTargets.Kubernetes)
            && service.Ports.Any(port => port.Protocol == PortProtocol.Tcp))
        {
            yield return NoLiveness.At(Origin.Class, service.Name) with { Remedy = RemedyOf(service, readiness) };
        }
    }

    // Where it would ask what readiness asks, it is better to have none.
    private static Remedy? RemedyOf(ServiceModel service, ProbeModel readiness)
    {
        // A path that the program does not map would have it restarted for ever.
        var liveness = new ProbeModel(service.Origin, ProbeRole.Liveness, ProbeKind.Tcp) { Port = readiness.Port };
        var isOther = liveness.Kind != readiness.Kind;
        return isOther && service.PortOf(readiness) is { Protocol: PortProtocol.Tcp } && readiness.Kind != ProbeKind.Exec && ProbeSource.Same(liveness, ProbeRole.Liveness) is { } attribute
            ? new Remedy($"Add [{attribute}]", RemedyEdit.AddAttribute(service.Origin, attribute))
            : null;
    }
}
