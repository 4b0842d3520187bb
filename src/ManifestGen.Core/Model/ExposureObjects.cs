namespace ManifestGen.Model;

/// <summary>An Ingress: all hosts and paths of one class.</summary>
public sealed record IngressGroup(string Name, string? ClassName, IReadOnlyList<IngressModel> Paths);

/// <summary>A route of the Gateway API: all requests for one host that come by one gateway.</summary>
public sealed record RouteGroup<T>(string Name, ParentGateway Gateway, string Host, IReadOnlyList<T> Routes)
    where T : IGatewayRouteModel;

/// <summary>A Gateway: all listeners of one name.</summary>
public sealed record GatewayGroup(string Name, string ClassName, IReadOnlyList<GatewayModel> Listeners);

/// <summary>
/// Which objects the ingresses, routes and gateways of a service become, and their names. The first of a kind has the service's name; the others are
/// told apart by what they are for, so that adding one renames none.
/// </summary>
public static class ExposureObjects
{
    public static IReadOnlyList<IngressGroup> Ingresses(ServiceModel service) => service.Exposure.Ingresses
        .GroupBy(ingress => ingress.ClassName)
        .Select((group, index) => new IngressGroup(NameOf(service, index, group.Key ?? "default"), group.Key, group.ToList()))
        .ToList();

    public static IReadOnlyList<RouteGroup<HttpRouteModel>> HttpRoutes(ServiceModel service) => Routes(service, service.Exposure.HttpRoutes);

    public static IReadOnlyList<RouteGroup<GrpcRouteModel>> GrpcRoutes(ServiceModel service) => Routes(service, service.Exposure.GrpcRoutes);

    public static IReadOnlyList<GatewayGroup> Gateways(ServiceModel service) => service.Exposure.Gateways
        .GroupBy(gateway => gateway.Name)
        .Select(group => new GatewayGroup(group.Key, group.First().ClassName, group.ToList()))
        .ToList();

    /// <summary>The gateway of a route: the declared one; else the service's own, if it has one only.</summary>
    public static ParentGateway GatewayOf(IGatewayRouteModel route, ServiceModel service) =>
        route.Gateway.Name is null && Gateways(service) is [var own] ? route.Gateway with { Name = own.Name } : route.Gateway;

    private static List<RouteGroup<T>> Routes<T>(ServiceModel service, IEnumerable<T> routes)
        where T : IGatewayRouteModel => routes
        .GroupBy(route => (Gateway: GatewayOf(route, service), route.Host))
        .Select((group, index) => new RouteGroup<T>(NameOf(service, index, SuffixOf(group.Key.Gateway, group.Key.Host)), group.Key.Gateway, group.Key.Host, group.ToList()))
        .ToList();

    private static string SuffixOf(ParentGateway gateway, string host) =>
        string.Join("-", new[] { gateway.Namespace, gateway.Name, gateway.Listener, host.Replace("*", "wildcard") }.OfType<string>());

    private static string NameOf(ServiceModel service, int index, string suffix) => index == 0 ? service.Name : $"{service.Name}-{suffix}";
}
