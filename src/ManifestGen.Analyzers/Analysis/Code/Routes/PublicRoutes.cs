using ManifestGen.Model;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>A path by which a program is reached from outside.</summary>
/// <param name="Route">The Ingress, or the route of a gateway.</param>
/// <param name="Path">The path.</param>
/// <param name="IsExact">Whether nothing below it is let through.</param>
internal sealed record PublicRoute(IRouteModel Route, string Path, bool IsExact)
{
    /// <summary>Whether nobody knows here what it lets through: a regular expression, or what a controller makes of it.</summary>
    public bool IsPattern { get; init; }

    public bool LetsThrough(string? path)
    {
        var (asked, known) = (RoutePattern.Normalize(path ?? ""), RoutePattern.Normalize(Path));
        return string.Equals(asked, known, StringComparison.Ordinal)
            || (!IsExact && (known == "/" || (asked.StartsWith(known, StringComparison.Ordinal) && asked[known.Length] == '/')));
    }
}

internal static class PublicRoutes
{
    public static IEnumerable<PublicRoute> Of(ServiceModel service) =>
        service.Exposure.Ingresses
            .Select(ingress => new PublicRoute(ingress, ingress.EffectivePath, ingress.EffectivePathType == IngressPathType.Exact) { IsPattern = ingress.EffectivePathType == IngressPathType.ImplementationSpecific })
            .Concat(service.Exposure.HttpRoutes
                .Select(route => new PublicRoute(route, route.EffectivePath, route.EffectivePathType == RoutePathType.Exact) { IsPattern = route.EffectivePathType == RoutePathType.RegularExpression }));

    /// <summary>Another container of the pod may serve a port that is named.</summary>
    public static bool AreServedHere(IRouteModel route, ServiceModel service) => route.Port is null || service.Pod.Containers.Count == 0;
}
