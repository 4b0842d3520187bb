using ManifestGen.Model;

namespace ManifestGen.Rules.Health;

/// <summary>
/// MGEN411: Docker has one health check for a container, made from the readiness probe, else the liveness probe, else the startup probe.
/// </summary>
internal sealed class SingleHealthCheckRule : IServiceRule
{
    private static readonly Rule LeftOut = new(
        "MGEN411",
        "The single health check of Compose and Swarm leaves something out",
        "{0} applies to Kubernetes only: the one health check of {1} {2}",
        RuleSeverity.Info,
        Category.Health);

    public IReadOnlyList<Rule> Rules => [LeftOut];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        TargetNames.OfDocker(application.Project.Targets) is { } targets
            ? LeftOutOf(service).Select(left => LeftOut.At(left.Place, left.What, targets, left.Why))
            : [];

    private static IEnumerable<(Place Place, string What, string Why)> LeftOutOf(ServiceModel service)
    {
        if (service is { LivenessProbe: { } liveness, ReadinessProbe: not null })
        {
            yield return (liveness.Origin, "The liveness probe", "is made from the readiness probe");
        }

        var used = service.ReadinessProbe ?? service.LivenessProbe;
        if (service.StartupProbe is { } startup && used is not null)
        {
            if (!ProbeQuestion.IsSame(startup, used, service))
            {
                yield return (startup.Origin, "What the startup probe asks", "takes only its period and failure threshold");
            }

            if (used.InitialDelaySeconds is not null)
            {
                yield return (used.Origin.Argument(nameof(used.InitialDelaySeconds)), nameof(used.InitialDelaySeconds), "takes it from the startup probe");
            }
        }

        if (service.ReadinessProbe is { SuccessThreshold: > 1 } readiness)
        {
            yield return (readiness.Origin.Argument(nameof(readiness.SuccessThreshold)), nameof(readiness.SuccessThreshold), "passes after one success");
        }
    }
}
