using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Ports;

/// <summary>MGEN108: a port has another number for other services only in Kubernetes, and on the host only in Compose and Swarm.</summary>
internal sealed class PortTranslationRule : IServiceRule
{
    private static readonly Rule NotTranslated = new(
        "MGEN108",
        "The port mapping is not supported by this target",
        "{0} = {1} has no effect in {2}: {3}",
        RuleSeverity.Info,
        Category.Ports);

    public IReadOnlyList<Rule> Rules => [NotTranslated];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var docker = TargetNames.OfDocker(application.Project.Targets);
        foreach (var port in service.Ports)
        {
            if (docker is not null && port.ServicePort is { } servicePort && servicePort != port.Number && PortRangeRule.IsPort(servicePort))
            {
                yield return At(port, nameof(port.ServicePort), servicePort, docker, $"other services use {port.Number.ToText()}");
            }

            if (docker is null && port.PublishedPort is { } publishedPort && PortRangeRule.IsPort(publishedPort))
            {
                yield return At(port, nameof(port.PublishedPort), publishedPort, "Kubernetes", "a Service publishes no port of a host; add Compose or Swarm to ManifestGenTargets, or remove it");
            }
        }
    }

    private static Finding At(PortModel port, string argument, int value, string target, string instead) =>
        NotTranslated.At(port.Origin.Argument(argument), argument, value.ToText(), target, instead);
}
