using System.Globalization;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>What a gateway of the Gateway API reads: an HTTPRoute or GRPCRoute for each gateway and host.</summary>
internal static class RouteRenderer
{
    public const string ApiVersion = "gateway.networking.k8s.io/v1";

    public static IEnumerable<YamlNode> Render(ServiceModel service) =>
    [
        .. ExposureObjects.HttpRoutes(service).Select(route => Route("HTTPRoute", route, HttpRules(route.Routes, service), service)),
        .. ExposureObjects.GrpcRoutes(service).Select(route => Route("GRPCRoute", route, GrpcRules(route.Routes, service), service)),
    ];

    private static YamlMap Route<T>(string kind, RouteGroup<T> route, IEnumerable<YamlNode> rules, ServiceModel service)
        where T : IGatewayRouteModel => new()
    {
        { "apiVersion", ApiVersion },
        { "kind", kind },
        { "metadata", Metadata.Of(ManifestKinds.Route, service, name: route.Name) },
        {
            "spec", new YamlMap
            {
                { "parentRefs", new YamlList { Parent(route.Gateway) } },
                { "hostnames", new YamlList { route.Host } },
                { "rules", YamlList.Of(rules) },
            }
        },
    };

    private static YamlMap Parent(ParentGateway gateway) => new()
    {
        { "name", gateway.Name },
        { "namespace", gateway.Namespace },
        { "sectionName", gateway.Listener },
    };

    // What goes the same way is one rule, of which a route can have only so many.
    private static IEnumerable<YamlNode> HttpRules(IEnumerable<HttpRouteModel> routes, ServiceModel service) =>
        from route in routes
        group route by (Port: service.PortOf(route), route.TimeoutSeconds) into rule
        select new YamlMap
        {
            { "matches", YamlList.Of(rule.Select(HttpMatch)) },
            { "backendRefs", Backend(rule.Key.Port, service) },
            { "timeouts", Timeout(rule.Key.TimeoutSeconds) },
        };

    private static YamlNode HttpMatch(HttpRouteModel route) => new YamlMap
    {
        { "path", new YamlMap { { "type", PathType(route.EffectivePathType) }, { "value", route.EffectivePath } } },
        { "method", route.EffectiveMethod == RouteMethod.Any ? null : route.EffectiveMethod.ToString().ToUpperInvariant() },
    };

    private static string PathType(RoutePathType type) => type == RoutePathType.Prefix ? "PathPrefix" : type.ToString();

    private static YamlNode? Timeout(int? seconds) =>
        seconds is null ? null : new YamlMap { { "request", seconds.Value.ToString(CultureInfo.InvariantCulture) + "s" } };

    private static IEnumerable<YamlNode> GrpcRules(IEnumerable<GrpcRouteModel> routes, ServiceModel service) =>
        from route in routes
        group route by service.PortOf(route) into rule
        select new YamlMap
        {
            { "matches", rule.Any(IsForEverything) ? null : YamlList.Of(rule.Select(GrpcMatch)) },
            { "backendRefs", Backend(rule.Key, service) },
        };

    // No match means every call; the API knows no other way to say so.
    private static bool IsForEverything(GrpcRouteModel route) => route.Service is null && route.Method is null;

    private static YamlNode GrpcMatch(GrpcRouteModel route) =>
        new YamlMap { { "method", new YamlMap { { "service", route.Service }, { "method", route.Method } } } };

    private static YamlList Backend(PortModel? port, ServiceModel service) =>
        [new YamlMap { { "name", service.Name }, { "port", port is null ? null : service.ServicePortOf(port) } }];
}
