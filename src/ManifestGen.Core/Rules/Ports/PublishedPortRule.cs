using ManifestGen.Model;

namespace ManifestGen.Rules.Ports;

/// <summary>MGEN107: a port of the host can be published once, by one service of the file.</summary>
internal sealed class PublishedPortRule : IServiceRule
{
    private static readonly Rule Duplicate = new(
        "MGEN107",
        "A host port is published twice",
        "Host port {0}/{1} is already published by port {2} of '{3}': set another PublishedPort, or none to have a free one chosen",
        RuleSeverity.Error,
        Category.Ports) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Duplicate];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if ((application.Project.Targets & (ManifestTargets.Compose | ManifestTargets.Swarm)) == 0)
        {
            yield break;
        }

        var taken = application.Services.TakeWhile(other => !other.Equals(service)).SelectMany(Published).ToList();
        foreach (var (owner, port) in Published(service))
        {
            var earlier = taken.FirstOrDefault(other => other.Port.PublishedPort == port.PublishedPort && other.Port.Protocol == port.Protocol);
            if (earlier.Port is not null)
            {
                yield return At(port, earlier.Owner, earlier.Port);
            }

            taken.Add((owner, port));
        }
    }

    private static IEnumerable<(ServiceModel Owner, PortModel Port)> Published(ServiceModel service) =>
        service.Ports
            .Where(port => port is { PublishedPort: { } number, Publishing: not PortPublishing.None } && PortRangeRule.IsPort(number))
            .Select(port => (service, port));

    private static Finding At(PortModel port, ServiceModel owner, PortModel earlier)
    {
        var place = port.Origin.Argument("PublishedPort");
        return Duplicate.At(place, port.PublishedPort!.Value.ToText(), port.Protocol.ToString().ToLowerInvariant(), earlier.Number.ToText(), owner.Name) with
        {
            Remedy = new Remedy("Remove PublishedPort", RemedyEdit.RemoveArgument(place)),
        };
    }
}
