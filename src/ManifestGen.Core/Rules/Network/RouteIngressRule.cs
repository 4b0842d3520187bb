using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN159: a NetworkPolicy that lets only some in, and what leads the requests of an ingress or route is none of them.</summary>
internal sealed class RouteIngressRule : IServiceRule
{
    private static readonly Rule Closed = new(
        "MGEN159",
        "The NetworkPolicy blocks the ingress controller or gateway",
        "AllowIngress restricts who can connect, and the ingress controller or gateway cannot reach the port '{0}': allow its namespace, such as with [{1}]",
        RuleSeverity.Info,
        Category.Network);

    public IReadOnlyList<Rule> Rules => [Closed];

    // Once for each port: one opening is enough for all that leads there.
    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        !application.Project.Targets.HasFlag(ManifestTargets.Kubernetes)
            ? []
            : from route in service.Exposure.Routes
              group route by service.PortOf(route) into routes
              where routes.Key is not null && ClosedPort.IsIn(service.Network, routes.Key)
              select FindingOf(routes.First(), routes.Key);

    private static Finding FindingOf(IRouteModel route, PortModel port)
    {
        var @namespace = NamespaceOf(route);
        var opening = $"AllowIngress(Namespace = {CSharpLiteral.Of(@namespace)}, Ports = new[] {{ {CSharpLiteral.Of(port.Name)} }})";
        return Closed.At(route.Origin, Characters.OnOneLine(port.Name), Characters.OnOneLine(opening)) with
        {
            Remedy = new Remedy($"Allow the namespace '{Characters.OnOneLine(@namespace)}'", RemedyEdit.AddAttribute(route.Origin, opening)),
        };
    }

    /// <summary>Where what leads the requests usually runs.</summary>
    internal static string NamespaceOf(IRouteModel route) => (route as IGatewayRouteModel)?.Gateway.Namespace ?? (route is IngressModel ? "ingress-nginx" : "gateway-system");
}
