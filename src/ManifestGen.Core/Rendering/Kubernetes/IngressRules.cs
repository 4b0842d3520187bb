using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>Who may connect. A rule without ports would open all of them, so none is written where there is no port.</summary>
internal static class IngressRules
{
    public static YamlList Of(ServiceModel service, ApplicationModel application)
    {
        var declared = service.Network.AllowIngress;
        return declared.Count == 0
            ? YamlList.Of([(IsPrivate(service) ? OfDependents(service, application) : null) ?? Rule([], service.Ports.Select(Port))])
            : YamlList.Of([OfDependents(service, application), .. declared.Select(rule => OfDeclared(rule, service))]);
    }

    // Who uses a backing service says so, unless something leads to it from outside.
    private static bool IsPrivate(ServiceModel service) =>
        service is { Backing: not null, Observability.Metrics: null, Exposure: { Ingresses.Count: 0, HttpRoutes.Count: 0, GrpcRoutes.Count: 0 } }
        && service.Exposure.Service is null or { EffectiveType: ServiceType.ClusterIP };

    // They have said by themselves that they call this service.
    private static YamlNode? OfDependents(ServiceModel service, ApplicationModel application)
    {
        var dependents = application.Services
            .Where(other => other.Network.Dependencies.Any(dependency => dependency.Service.IsInThisProject && dependency.Service.Name == service.Name))
            .Select(other => NetworkPeers.OfService(other.Name))
            .ToArray();
        // The instances of a server that has several find each other by the same ports.
        var peers = service is { Backing: not null, MinimumReplicas: > 1 } ? dependents.Append(NetworkPeers.OfService(service.Name)) : dependents;
        return dependents.Length == 0 ? null : Rule(peers, service.Ports.Select(Port));
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
