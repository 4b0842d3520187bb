using ManifestGen.Model;
using ManifestGen.Rules.Ports;
using ManifestGen.Text;

namespace ManifestGen.Rules.Pod;

/// <summary>MGEN084: ports of a container are reached from inside the pod, where nothing translates or publishes them.</summary>
internal sealed class ContainerPortRule : IServiceRule
{
    private static readonly Rule NotPublished = new(
        "MGEN084",
        "Service settings have no effect on a container's port",
        "{0} has no effect, because port {1} of the container '{2}' is reachable inside the pod only: remove it",
        RuleSeverity.Error,
        Category.Pod);

    public IReadOnlyList<Rule> Rules => [NotPublished];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) => service.Container is null ? [] :
        from port in service.Ports
        from argument in SettingsOf(port)
        let place = port.Origin.Argument(argument)
        select NotPublished.At(place, argument, port.Number.ToText(), service.Name) with { Remedy = new Remedy($"Remove {argument}", RemedyEdit.RemoveArgument(place)) };

    // A number that is no port is said to be none.
    private static IEnumerable<string> SettingsOf(PortModel port) => new[]
    {
        port.ServicePort is { } service && PortRangeRule.IsPort(service) ? nameof(port.ServicePort) : null,
        port.PublishedPort is { } published && PortRangeRule.IsPort(published) ? nameof(port.PublishedPort) : null,
        port.NodePort is null ? null : nameof(port.NodePort),
        port.AppProtocol is null ? null : nameof(port.AppProtocol),
        port.Publishing is PortPublishing.None or PortPublishing.Host ? nameof(port.Publishing) : null,
    }.OfType<string>();
}
