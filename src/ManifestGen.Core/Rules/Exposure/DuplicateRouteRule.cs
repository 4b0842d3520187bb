using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN127: two routes match the same requests, so the controller chooses one of them.</summary>
internal sealed class DuplicateRouteRule : ExposureRule
{
    private static readonly Rule Duplicate = new(
        "MGEN127",
        "Two routes match the same requests",
        "{0} already go to a port of '{1}': declare each host and path once",
        RuleSeverity.Error,
        Category.Exposure);

    private static readonly OncePerApplication<ILookup<object, ServiceModel>> Owners = new(application => application.Services
        .SelectMany(service => RequestsOf(service).Select(requests => (requests.What, Owner: service)))
        .ToLookup(requests => requests.What, requests => requests.Owner));

    public override IReadOnlyList<Rule> Rules => [Duplicate];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application)
    {
        var own = new HashSet<object>();
        foreach (var (origin, what, description) in RequestsOf(service))
        {
            if ((Before(service, Owners.Of(application)[what]).FirstOrDefault()?.Name ?? (own.Contains(what) ? service.Name : null)) is { } owner)
            {
                yield return Duplicate.At(origin, Characters.OnOneLine(description), Characters.OnOneLine(owner)) with
                {
                    Remedy = owner == service.Name && IsRepetition(origin, service.Exposure) ? new Remedy("Remove the attribute", RemedyEdit.RemoveAttribute(origin)) : null,
                };
            }

            own.Add(what);
        }

        foreach (var route in service.Exposure.GrpcRoutes.Where(route => IsTakenByHttp(route, service)))
        {
            yield return Duplicate.At(
                route.Origin, Characters.OnOneLine($"All requests for {route.Host}, by an HttpRoute of the same gateway,"), Characters.OnOneLine(service.Name));
        }
    }

    // Where the port or anything else differs, nobody knows which of the two is right.
    private static bool IsRepetition(Origin origin, ExposureModel exposure) =>
        exposure.Ingresses.FirstOrDefault(route => route.Origin == origin) is { } ingress ? exposure.Ingresses.Any(other => other.Origin != origin && other with { Origin = origin, Path = ingress.Path } == ingress)
        : exposure.HttpRoutes.FirstOrDefault(route => route.Origin == origin) is { } http ? exposure.HttpRoutes.Any(other => other.Origin != origin && other with { Origin = origin, Path = http.Path } == http)
        : exposure.GrpcRoutes.FirstOrDefault(route => route.Origin == origin) is { } grpc && exposure.GrpcRoutes.Any(other => other.Origin != origin && other with { Origin = origin } == grpc);

    // Of an HTTPRoute and a GRPCRoute for one host, a gateway accepts the older one only.
    private static bool IsTakenByHttp(GrpcRouteModel route, ServiceModel service) => service.Exposure.HttpRoutes.Any(http =>
        http.Host == route.Host && ExposureObjects.GatewayOf(http, service) == ExposureObjects.GatewayOf(route, service));

    private static IEnumerable<(Origin Origin, object What, string Description)> RequestsOf(ServiceModel service) =>
    [
        .. service.Exposure.Ingresses.Select(ingress => (
            ingress.Origin,
            (object)(ingress.ClassName, ingress.Host, Comparable(ingress.EffectivePath, ingress.EffectivePathType == IngressPathType.Prefix), ingress.EffectivePathType),
            $"Requests for {ingress.Host}{ingress.EffectivePath}")),
        .. service.Exposure.HttpRoutes.Select(route => (
            route.Origin,
            (object)(ExposureObjects.GatewayOf(route, service), route.Host, Comparable(route.EffectivePath, route.EffectivePathType == RoutePathType.Prefix), route.EffectivePathType, route.EffectiveMethod),
            $"Requests for {route.Host}{route.EffectivePath}")),
        .. service.Exposure.GrpcRoutes.Select(route => (
            route.Origin,
            (object)(ExposureObjects.GatewayOf(route, service), route.Host, route.Service, route.Method),
            $"Calls of {route.Service ?? "any service"} on {route.Host}")),
    ];

    // A prefix is compared by its segments: /a/ is /a.
    private static string Comparable(string path, bool isPrefix) => isPrefix ? path.TrimEnd('/') : path;
}
