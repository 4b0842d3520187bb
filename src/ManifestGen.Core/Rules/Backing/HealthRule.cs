using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rules.Backing;

/// <summary>MGEN413: in Docker, a server is asked by a program of its own image.</summary>
internal sealed class HealthRule : IServiceRule
{
    private static readonly Rule NotAsked = new(
        "MGEN413",
        "Compose and Swarm have no health check for the server",
        "In {1}, '{0}' has no health check, because none is known for its image, and its dependents start without waiting for it: "
        + "add [ReadinessProbe(ProbeKind.Exec, Command = …)]",
        RuleSeverity.Info,
        Category.Health);

    public IReadOnlyList<Rule> Rules => [NotAsked];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service is { Backing: { IsExternal: false } backing } && TargetNames.OfDocker(application.Project.Targets) is { } targets
            && !HealthProbes.Exists(service))
        {
            var declared = service.ReadinessProbe ?? service.LivenessProbe ?? service.StartupProbe;
            yield return NotAsked.At(declared is null || declared.Origin == Origin.Class ? backing.Origin : declared.Origin, service.Name, targets);
        }
    }
}
