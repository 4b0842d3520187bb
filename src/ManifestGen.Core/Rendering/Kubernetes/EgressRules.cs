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

    public static YamlList Of(ServiceModel service, ApplicationModel application)
    {
        var network = service.Network;
        if (!service.LimitsEgress)
        {
            return [new YamlMap()];
        }

        IEnumerable<YamlNode?> ways =
        [
            service.ReachesApiServer ? ApiServer() : null,
            .. service.PodDependencies.Select(dependency => OfDependency(dependency.Service)),
            .. OfOtherEnds(service, application),
            .. network.AllowEgress.Select(OfDeclared),
            CollectorPeer.Rule(service.Observability.Telemetry),
            .. OfAddresses(service, application),
        ];
        var written = ways.OfType<YamlNode>().Aggregate(new List<YamlNode>(), (rules, rule) =>
        {
            if (!rules.Exists(other => YamlComparison.AreSame(other, rule)))
            {
                rules.Add(rule);
            }

            return rules;
        });
        // A server that calls nobody has no names to look up.
        return written.Count == 0 && service.Backing is not null ? [] : YamlList.Of([Dns(), .. written]);
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

    // Who lets this service in wants to be called by it, and the pods of a StatefulSet call each other.
    private static IEnumerable<YamlNode?> OfOtherEnds(ServiceModel service, ApplicationModel application) =>
        Reach.AdmittedBy(service, application)
            .Select(admitted => OfPorts(admitted.Service, admitted.Rule.Ports.Count == 0 ? admitted.Service.Ports.Select(Port) : admitted.Rule.Ports.Select(port => Port(port, admitted.Service.Ports))))
            .Append(Reach.CallersOf(service, application).Any(caller => caller.Name == service.Name) || service.CallsItself ? OfPorts(service, service.Ports.Select(Port)) : null);

    private static YamlNode? OfPorts(ServiceModel service, IEnumerable<YamlNode?> ports) => YamlList.Of(ports) is not { Count: > 0 } list ? null : new YamlMap
    {
        { "to", new YamlList { NetworkPeers.OfService(service.Name) } },
        { "ports", list },
    };

    private static YamlNode OfDeclared(NetworkRuleModel rule) => new YamlMap
    {
        { "to", YamlList.Of(NetworkPeers.Of(rule)).OrNull() },
        { "ports", YamlList.Of(rule.Ports.Count == 0 ? Ports(rule.Service) : rule.Ports.Select(port => Port(port, rule.Service?.Ports ?? default))).OrNull() },
    };

    // What the variables name. A host that may be anywhere opens its port to every address, unless [AllowEgress] says where the service may go.
    private static IEnumerable<YamlNode?> OfAddresses(ServiceModel service, ApplicationModel application)
    {
        var addresses = Reach.AddressesOf(service).Select(found => found.Address).Distinct().ToArray();
        var anywhere = addresses.Where(address => Reach.ServiceAt(address.Host, application) is null && NetworkPeers.OfHost(address.Host) is null).Select(address => address.Port).Distinct().OrderBy(port => port).ToArray();
        return addresses.Select(address => OfAddress(address, service, application))
            .Append(anywhere.Length == 0 || service.Network.AllowEgress.Count > 0 ? null : new YamlMap { { "ports", YamlList.Of(anywhere.Select(Tcp)) } });
    }

    private static YamlNode? OfAddress(WrittenAddress address, ServiceModel service, ApplicationModel application) => Reach.ServiceAt(address.Host, application) switch
    {
        { } other when other.Name == service.Name || service.PodDependencies.Any(dependency => dependency.Service.Name == other.Name) => null,
        { } other => OfPorts(other, other.Ports.Where(port => other.ServicePortOf(port) == address.Port || port.Number == address.Port).Select(Port)),
        null when NetworkPeers.OfHost(address.Host) is { } peer => new YamlMap { { "to", new YamlList { peer } }, { "ports", new YamlList { Tcp(address.Port) } } },
        null => null,
    };

    private static IEnumerable<YamlNode?> Ports(ServiceReference? service) => service is null ? [] : service.Ports.Select(Port);

    private static YamlNode Port(PortModel port) => new YamlMap { { "port", port.Number }, { "protocol", Protocols.Of(port) } };

    private static YamlNode? Port(string text, EquatableArray<PortModel> ports) => PolicyPort.Parse(text) switch
    {
        null => null,
        { Name: null } numbers => NetworkPeers.Numbers(numbers),
        { Name: var name } => ports.FirstOrDefault(port => port.Name == name) is { } port ? Port(port) : null,
    };
}
