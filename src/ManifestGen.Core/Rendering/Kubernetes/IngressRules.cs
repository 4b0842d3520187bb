using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>
/// Who may connect. A rule without ports would open all of them, so none is written where there is no port. Probes come from the node itself, which no
/// policy keeps out.
/// </summary>
internal static class IngressRules
{
    public static YamlList Of(ServiceModel service, ApplicationModel application)
    {
        var declared = service.Network.AllowIngress;
        var callers = Reach.CallersOf(service, application).ToArray();
        if (declared.Count == 0 && !AreCallersKnown(service, application, callers))
        {
            return YamlList.Of([Rule([], service.Ports.Select(Port))]);
        }

        return YamlList.Of(
        [
            callers.Length == 0 ? null : Rule(callers.Select(caller => NetworkPeers.OfService(caller.Name)), service.Ports.Select(Port)),
            .. declared.Count == 0 ? [Rule([], service.Ports.Where(port => IsOpen(port, service)).Select(Port))] : declared.Select(rule => OfDeclared(rule, service)),
            .. EventSource.ScalersOf(service, application).Select(scaler => Rule([NetworkPeers.OfNamespace(scaler)], service.Ports.Select(Port))),
        ]);
    }

    /// <summary>
    /// Whether nobody else may have a reason to connect: in a system all callers are declared. Elsewhere other projects may have some; but who uses a
    /// backing service says so, and where somebody does, it is meant to be closed to the others.
    /// </summary>
    public static bool AreCallersKnown(ServiceModel service, ApplicationModel application, IReadOnlyCollection<ServiceModel> callers) =>
        application.Stack is not null || (service.Backing is not null && callers.Any(caller => caller.Name != service.Name));

    /// <summary>
    /// Whether a port is for somebody who is not declared: what leads the requests of a route, clients of a load balancer, Prometheus. Where these run, only
    /// <c>[AllowIngress]</c> says.
    /// </summary>
    public static bool IsOpen(PortModel port, ServiceModel service) =>
        service.Exposure.Service is { EffectiveType: not ServiceType.ClusterIP }
        || service.Exposure.Routes.Any(route => service.PortOf(route) == port)
        || service.Observability.Metrics?.PortOf(service) == port;

    private static YamlNode? OfDeclared(NetworkRuleModel rule, ServiceModel service) => Rule(
        NetworkPeers.Of(rule),
        rule.Ports.Count == 0 ? service.Ports.Select(Port) : rule.Ports.Select(PolicyPort.Parse).OfType<PolicyPort>().Select(port => Port(port, service)));

    private static YamlNode? Rule(IEnumerable<YamlNode> from, IEnumerable<YamlNode?> ports)
    {
        var list = YamlList.Of(ports);
        return list.Count == 0 ? null : new YamlMap { { "from", YamlList.Of(from).OrNull() }, { "ports", list } };
    }

    // By name, as the Service has it, so that a new number changes one place.
    private static YamlNode Port(PortModel port) => new YamlMap { { "port", port.Name }, { "protocol", Protocols.Of(port) } };

    private static YamlNode? Port(PolicyPort port, ServiceModel service) => port.Name is null
        ? NetworkPeers.Numbers(port)
        : service.Ports.FirstOrDefault(declared => declared.Name == port.Name) is { } declared ? Port(declared) : null;
}
