using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Ports;

/// <summary>MGEN187, MGEN188 and MGEN189: how Compose and Swarm publish a port.</summary>
internal sealed class PortPublishingRule : IServiceRule
{
    private static readonly Rule NotPublished = new(
        "MGEN187",
        "PublishedPort has no effect on an unpublished port",
        "PublishedPort = {0} has no effect together with Publishing = PortPublishing.None: remove one of the two",
        RuleSeverity.Error,
        Category.Ports);

    private static readonly Rule WithoutMesh = new(
        "MGEN188",
        "The routing mesh requires a virtual IP address",
        "Swarm cannot publish port {0} through its routing mesh with EndpointMode = SwarmEndpointMode.DnsRoundRobin: set Publishing to PortPublishing.None or PortPublishing.Host",
        RuleSeverity.Error,
        Category.Ports) { IsBlocking = true };

    private static readonly Rule NoEffect = new(
        "MGEN189",
        "The publishing mode is not supported by this target",
        "Publishing = PortPublishing.{0} has no effect in {1}",
        RuleSeverity.Info,
        Category.Ports);

    public IReadOnlyList<Rule> Rules => [NotPublished, WithoutMesh, NoEffect];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var targets = application.Project.Targets;
        var isRoundRobin = service.Docker.Swarm?.EndpointMode == SwarmEndpointMode.DnsRoundRobin && targets.HasFlag(ManifestTargets.Swarm);
        foreach (var port in service.Ports)
        {
            var place = port.Origin.Argument(nameof(port.Publishing));
            if (port is { Publishing: PortPublishing.None, PublishedPort: { } published })
            {
                var repeated = port.Origin.Argument(nameof(port.PublishedPort));
                yield return NotPublished.At(repeated, published.ToText()) with { Remedy = new Remedy("Remove PublishedPort", RemedyEdit.RemoveArgument(repeated)) };
            }

            if (isRoundRobin && port.Publishing != PortPublishing.Host && PublishedPorts.OnNodesBy(service).Contains(port))
            {
                yield return WithoutMesh.At(port.Origin, port.Number.ToText()) with
                {
                    Remedy = new Remedy("Do not publish the port", [RemedyEdit.SetArgument(place, "PortPublishing.None"), .. WithoutNumber(port)]),
                };
            }

            if (port.Publishing is PortPublishing.None or PortPublishing.Host && Ignoring(port.Publishing, targets) is { } target)
            {
                yield return NoEffect.At(place, port.Publishing.ToString(), target);
            }
        }
    }

    private static IEnumerable<RemedyEdit> WithoutNumber(PortModel port)
    {
        if (port.PublishedPort is not null)
        {
            yield return RemedyEdit.RemoveArgument(port.Origin.Argument(nameof(port.PublishedPort)));
        }
    }

    // A Service is no publication, and Compose always publishes on the host.
    private static string? Ignoring(PortPublishing publishing, ManifestTargets targets) => TargetNames.OfDocker(targets) switch
    {
        null => "Kubernetes",
        "Compose" when publishing == PortPublishing.Host => "Compose",
        _ => null,
    };
}
