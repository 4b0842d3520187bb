using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>Who may have a reason to connect to a service without declaring it.</summary>
internal static class Callers
{
    /// <summary>
    /// Whether only declared callers can connect: in a system all callers are declared. Elsewhere other projects may have some; but who uses a
    /// backing service says so, and where somebody does, it is meant to be closed to the others.
    /// </summary>
    public static bool AreKnown(ServiceModel service, ApplicationModel application, IReadOnlyCollection<ServiceModel> callers) =>
        application.Stack is not null || (service.Backing is not null && callers.Any(caller => caller.Name != service.Name));

    /// <summary>
    /// Whether a port has clients that are not declared: what leads the requests of a route, clients of a load balancer, Prometheus. Where these run, only
    /// <c>[AllowIngress]</c> says.
    /// </summary>
    public static bool MayBeUndeclared(PortModel port, ServiceModel service) =>
        service.Exposure.Service is { EffectiveType: not ServiceType.ClusterIP }
        || service.Exposure.Routes.Any(route => service.PortOf(route) == port)
        || service.Observability.Metrics?.PortOf(service) == port;
}
