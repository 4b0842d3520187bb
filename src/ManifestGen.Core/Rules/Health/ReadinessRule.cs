using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Health;

/// <summary>MGEN406 and MGEN407: traffic must stop before a restart does, and only a readiness probe stops it.</summary>
internal sealed class ReadinessRule : IContainerRule
{
    private static readonly Rule SameAsLiveness = new(
        "MGEN406",
        "The liveness and readiness probes use the same check",
        "The liveness probe uses the same check as the readiness probe ({0}), so a busy service is restarted: "
        + "use a check of the process only for liveness",
        RuleSeverity.Warning,
        Category.Health);

    private static readonly Rule NoReadiness = new(
        "MGEN407",
        "A service with dependents has no readiness probe",
        "'{0}' serves port {1} and has no readiness probe, so it may receive requests before it is ready: add {2}",
        RuleSeverity.Warning,
        Category.Health);

    public IReadOnlyList<Rule> Rules => [SameAsLiveness, NoReadiness];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        // Nobody calls what does its work and ends, and nobody here asks what runs elsewhere.
        if (service.Workload.RunsToCompletion || service.IsExternal)
        {
            return [];
        }

        if (service.ReadinessProbe is not { } readiness)
        {
            // What serves UDP only cannot be asked over TCP, and no Service leads to a container beside the program.
            var port = service.Ports.FirstOrDefault(candidate => candidate.Protocol == PortProtocol.Tcp);
            return port is null || service.Container is not null ? [] : [WithoutReadiness(service, port, application.Project)];
        }

        // A server of a known engine has probes that nobody wrote.
        return service.LivenessProbe is not { } liveness || (liveness.Origin == Origin.Class && readiness.Origin == Origin.Class) || !ProbeQuestion.IsSame(liveness, readiness, service) ? []
            : liveness.Origin == Origin.Class ? [SameAsLiveness.At(readiness.Origin, ProbeQuestion.Describe(liveness))]
            : [SameAsLiveness.At(liveness.Origin, ProbeQuestion.Describe(liveness)) with { Remedy = OverTcp(liveness) }];
    }

    // Whether the process takes connections, as often as it was asked before.
    private static Remedy? OverTcp(ProbeModel liveness)
    {
        if (liveness.Kind is not (ProbeKind.Http or ProbeKind.Grpc))
        {
            return null;
        }

        (string Name, int? Value)[] timing =
        [
            (nameof(liveness.InitialDelaySeconds), liveness.InitialDelaySeconds),
            (nameof(liveness.PeriodSeconds), liveness.PeriodSeconds),
            (nameof(liveness.TimeoutSeconds), liveness.TimeoutSeconds),
            (nameof(liveness.FailureThreshold), liveness.FailureThreshold),
            (nameof(liveness.TerminationGracePeriodSeconds), liveness.TerminationGracePeriodSeconds),
        ];
        var port = liveness.Port is null ? "" : $", Port = {CSharpLiteral.Of(liveness.Port)}";
        var attribute = $"LivenessProbe(ProbeKind.Tcp{port}{string.Concat(timing.Where(item => item.Value is not null).Select(item => $", {item.Name} = {item.Value!.Value.ToText()}"))})";
        return new Remedy("Probe liveness over TCP", RemedyEdit.RemoveAttribute(liveness.Origin), RemedyEdit.AddAttribute(liveness.Origin, attribute));
    }

    private static Finding WithoutReadiness(ServiceModel service, PortModel port, ProjectModel project)
    {
        var which = service.Ports[0] == port ? "" : $", Port = {CSharpLiteral.Of(port.Name)}";
        // Whoever listens takes connections. A path may be mapped or not, and with one that is not, no request would ever come.
        var attribute = $"ReadinessProbe(ProbeKind.Tcp{which})";
        var advice = project.IsAspNetCore ? $"[ReadinessProbe(\"/health\"{which})] if the program maps that path, or [{attribute}]" : $"[{attribute}]";
        return NoReadiness.At(Origin.Class, service.Name, port.Number.ToText(), advice) with
        {
            Remedy = new Remedy($"Add [{attribute}]", RemedyEdit.AddAttribute(service.Origin, attribute)),
        };
    }
}
