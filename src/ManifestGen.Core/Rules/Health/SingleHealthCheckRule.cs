using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rules.Health;

/// <summary>
/// MGEN411: Docker has one health check for a container. Compose makes it from the readiness probe, else the liveness probe, and Swarm the other way round.
/// </summary>
internal sealed class SingleHealthCheckRule : IServiceRule
{
    private static readonly Rule LeftOut = new(
        "MGEN411",
        "Compose and Swarm use a single health check",
        "{0} has no effect in {1}, where a container has one health check: it {2}",
        RuleSeverity.Info,
        Category.Health);

    public IReadOnlyList<Rule> Rules => [LeftOut];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        new[] { ManifestTargets.Compose, ManifestTargets.Swarm }
            .Where(target => application.Project.Targets.HasFlag(target))
            .SelectMany(target => LeftOutOf(service, target), (target, left) => (Target: target, Left: left))
            .GroupBy(entry => entry.Left, entry => entry.Target)
            .Select(entry => LeftOut.At(entry.Key.Place, entry.Key.What, TargetNames.OfDocker(entry.Aggregate((all, target) => all | target))!, entry.Key.Why));

    private static IEnumerable<(Place Place, string What, string Why)> LeftOutOf(ServiceModel service, ManifestTargets target)
    {
        var probes = HealthProbes.InOrder(service, target).Where(probe => probe.Role != ProbeRole.Startup).ToList();
        foreach (var other in probes.Skip(1))
        {
            yield return (other.Origin, NameOf(other), $"comes from {NameOf(probes[0]).ToLowerInvariant()}");
        }

        var used = probes.FirstOrDefault();
        if (service.StartupProbe is { } startup && used is not null)
        {
            if (!ProbeQuestion.IsSame(startup, used, service))
            {
                yield return (startup.Origin, "The check of the startup probe", "uses only the period and failure threshold of the startup probe");
            }

            if (used.InitialDelaySeconds is not null)
            {
                yield return (used.Origin.Argument(nameof(used.InitialDelaySeconds)), nameof(used.InitialDelaySeconds), "gets its start period from the startup probe");
            }
        }

        if (used is { Role: ProbeRole.Readiness, SuccessThreshold: > 1 })
        {
            yield return (used.Origin.Argument(nameof(used.SuccessThreshold)), nameof(used.SuccessThreshold), "passes after one success");
        }
    }

    private static string NameOf(ProbeModel probe) => probe.Role == ProbeRole.Liveness ? "The liveness probe" : "The readiness probe";
}
