using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>Whom the service may call. Ports are numbers of the peer's container, which is where a policy looks once the Service has been resolved.</summary>
internal static class EgressRules
{
    private const int DnsPort = 53;

    private static readonly int[] ApiServerPorts = [443, 6443];

    /// <summary>Where nodes have a DNS cache of their own (NodeLocal DNSCache), and clouds their resolver.</summary>
    private const string LinkLocalAddresses = "169.254.0.0/16";

    public static YamlList Of(ServiceModel service)
    {
        var network = service.Network;
        return !network.LimitsEgress
            ? [new YamlMap()]
            : YamlList.Of(
            [
                Dns(),
                service.Security.MountsToken ? ApiServer() : null,
                .. network.Services.Select(OfDependency),
                .. network.AllowEgress.Select(OfDeclared),
                CollectorPeer.Rule(service.Observability.Telemetry),
            ]);
    }

    private static YamlMap Dns() => new()
    {
        {
            "to", new YamlList
            {
                new YamlMap { { "namespaceSelector", NetworkPeers.NamespaceSelector("kube-system") } },
                new YamlMap { { "ipBlock", new YamlMap { { "cidr", LinkLocalAddresses } } } },
            }
        },
        {
            "ports", new YamlList
            {
                new YamlMap { { "port", DnsPort }, { "protocol", "UDP" } },
                // For answers that do not fit into a packet.
                new YamlMap { { "port", DnsPort }, { "protocol", "TCP" } },
            }
        },
    };

    // It runs in no pod that a policy could select. The Service has the first port, and what it leads to often the second.
    private static YamlMap ApiServer() => new() { { "ports", YamlList.Of(ApiServerPorts.Select(Tcp)) } };

    private static YamlNode Tcp(int port) => new YamlMap { { "port", port }, { "protocol", "TCP" } };

    // Without a port there is nothing to reach; a rule without ports opens all of them, which is right only where nobody knows them.
    private static YamlNode? OfDependency(ServiceReference service) => service.Ports.Count == 0 && !service.IsKnownByNameOnly ? null : new YamlMap
    {
        { "to", YamlList.Of([PeerOf(service)]).OrNull() },
        { "ports", YamlList.Of(service.Ports.Select(Port)).OrNull() },
    };

    private static YamlNode? PeerOf(ServiceReference service) =>
        service.Backing?.Backing?.Host is { } host ? NetworkPeers.OfHost(host) : NetworkPeers.OfService(service.Name!);

    private static YamlNode OfDeclared(NetworkRuleModel rule) => new YamlMap
    {
        { "to", YamlList.Of(NetworkPeers.Of(rule)).OrNull() },
        { "ports", YamlList.Of(rule.Ports.Count == 0 ? Ports(rule.Service) : rule.Ports.Select(port => Port(port, rule.Service))).OrNull() },
    };

    private static IEnumerable<YamlNode?> Ports(ServiceReference? service) => service is null ? [] : service.Ports.Select(Port);

    private static YamlNode Port(PortModel port) => new YamlMap { { "port", port.Number }, { "protocol", Protocols.Of(port) } };

    private static YamlNode? Port(string text, ServiceReference? service) => PolicyPort.Parse(text) switch
    {
        null => null,
        { Name: null } numbers => NetworkPeers.Numbers(numbers),
        { Name: var name } => service?.Ports.FirstOrDefault(port => port.Name == name) is { } port ? Port(port) : null,
    };
}
