using ManifestGen.Facts;
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
        if (declared.Count == 0 && !Callers.AreKnown(service, application, callers))
        {
            return YamlList.Of([Rule([], service.Ports.Select(Port))]);
        }

        return YamlList.Of(
        [
            callers.Length == 0 ? null : Rule(callers.Select(caller => NetworkPeers.OfService(caller.Name)), service.Ports.Select(Port)),
            .. declared.Count == 0 ? [Rule([], service.Ports.Where(port => Callers.MayBeUndeclared(port, service)).Select(Port))] : declared.Select(rule => OfDeclared(rule, service)),
            .. EventSource.ScalersOf(service, application).Select(scaler => Rule([NetworkPeers.OfNamespace(scaler)], service.Ports.Select(Port))),
        ]);
    }

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
