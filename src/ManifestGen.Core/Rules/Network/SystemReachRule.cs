using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN167, MGEN168 and MGEN169: ports that are open to all pods, or to none, in a system where all callers are declared.</summary>
internal sealed class SystemReachRule : IServiceRule
{
    private static readonly Rule Open = new(
        "MGEN167",
        "Every pod in the cluster can reach the port",
        "Every pod can connect to the port '{0}', because ManifestGen does not know where {1} runs: specify it, such as with [{2}]",
        RuleSeverity.Info,
        Category.Network);

    private static readonly Rule UnusedServer = new(
        "MGEN168",
        "No service in the system uses the server",
        "No service of the system depends on '{0}', so the NetworkPolicy blocks all connections to it: declare its clients with [DependsOn], or add [AllowIngress] here",
        RuleSeverity.Warning,
        Category.Network);

    private static readonly Rule Uncalled = new(
        "MGEN169",
        "No service in the system calls the service",
        "No service of the system depends on '{0}' and no route leads to it, so the NetworkPolicy allows only probes: declare its clients with [DependsOn], or add [AllowIngress] here",
        RuleSeverity.Info,
        Category.Network);

    public IReadOnlyList<Rule> Rules => [Open, UnusedServer, Uncalled];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (application.Stack is null || !application.Project.Targets.HasFlag(ManifestTargets.Kubernetes) || service.IsExternal || service.Ports.Count == 0
            || service.Network.AllowIngress.Count > 0)
        {
            return [];
        }

        var open = OpenPortsOf(service).ToArray();
        var isCalled = service.Ports.Any(port => Callers.MayBeUndeclared(port, service))
            || Reach.CallersOf(service, application).Any(caller => caller.Name != service.Name)
            || EventSource.ScalersOf(service, application).Any();
        var place = (service.Backing?.Origin ?? service.Origin).Argument("name");
        return isCalled ? open : open.Append((service.Backing is null ? Uncalled : UnusedServer).At(place, service.Name));
    }

    // Clients of a load balancer or of a node's port are outside of the cluster, which is why it is there.
    private static IEnumerable<Finding> OpenPortsOf(ServiceModel service) => service.Exposure.Service is { EffectiveType: not ServiceType.ClusterIP }
        ? []
        : (from route in service.Exposure.Routes
           let port = service.PortOf(route)
           where port is not null
           group route by port into routes
           select At(routes.First().Origin, routes.Key, routes.First() is IngressModel ? "the ingress controller" : "the gateway", RouteIngressRule.NamespaceOf(routes.First())))
        .Concat(service.Observability.Metrics is { } metrics && metrics.PortOf(service) is { } scraped && service.Exposure.Routes.All(route => service.PortOf(route) != scraped)
            ? [At(metrics.Origin, scraped, "Prometheus", "monitoring")]
            : []);

    private static Finding At(Origin origin, PortModel port, string peer, string @namespace) =>
        Open.At(origin, port.Name, peer, $"AllowIngress(Namespace = {CSharpLiteral.Of(@namespace)}, Ports = new[] {{ {CSharpLiteral.Of(port.Name)} }})");
}
