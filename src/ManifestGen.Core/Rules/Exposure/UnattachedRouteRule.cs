using ManifestGen.Grammar;
using ManifestGen.Model;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN166: a route that the gateway does not take, because none of its listeners is for the host. The API accepts it, and no request ever arrives.</summary>
internal sealed class UnattachedRouteRule : ExposureRule
{
    private static readonly Rule Unattached = new(
        "MGEN166",
        "The gateway has no listener for the route",
        "The gateway '{0}' does not route requests for '{1}' to the service: {2}",
        RuleSeverity.Error,
        Category.Exposure);

    public override IReadOnlyList<Rule> Rules => [Unattached];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application) =>
        from route in service.Exposure.HttpRoutes.Concat<IGatewayRouteModel>(service.Exposure.GrpcRoutes)
        where DnsName.IsHost(route.Host)
        let parent = ExposureObjects.GatewayOf(route, service)
        where parent.Name is not null && IsOfThisNamespace(parent, application)
        let listeners = ListenersOf(parent.Name!, service, application)
        where listeners.Length > 0 && FindingOf(route, parent, listeners, service) is not null
        select FindingOf(route, parent, listeners, service);

    // A gateway of another namespace with the same name is another one.
    private static bool IsOfThisNamespace(ParentGateway gateway, ApplicationModel application) =>
        gateway.Namespace is null || gateway.Namespace == application.NamespaceName;

    // Those of the service itself; else those of another one whose files are written beside it.
    private static GatewayModel[] ListenersOf(string gateway, ServiceModel service, ApplicationModel application) =>
        application.Services.Prepend(service)
            .Select(owner => owner.Exposure.Gateways.Where(listener => listener.Name == gateway).ToArray())
            .FirstOrDefault(listeners => listeners.Length > 0) ?? [];

    private static Finding? FindingOf(IGatewayRouteModel route, ParentGateway parent, GatewayModel[] listeners, ServiceModel service)
    {
        var named = listeners.Where(listener => parent.Listener is null || listener.EffectiveListener == parent.Listener).ToArray();
        if (named.Length == 0)
        {
            // Of the service's own gateway, MGEN138 says so.
            return listeners.Any(listener => service.Exposure.Gateways.Contains(listener)) ? null : At(
                route.Origin.Argument(nameof(GatewayRouteAttribute.Listener)), parent, route, $"its listeners are {Names(listeners)}, not '{parent.Listener}'");
        }

        if (named.Any(listener => listener.Host is not { } host || !DnsName.IsHost(host) || DnsName.Meet(host, route.Host)))
        {
            return null;
        }

        var taking = listeners.Where(listener => listener.Host is null || DnsName.Meet(listener.Host, route.Host)).ToArray();
        return taking.Length > 0
            ? At(route.Origin.Argument(nameof(GatewayRouteAttribute.Listener)), parent, route, $"its listener '{parent.Listener}' is for {Hosts(named)}: set Listener to {Names(taking)}")
            : At(route.Origin.Argument("host"), parent, route, $"its {(named.Length == 1 ? "listener is" : "listeners are")} for {Hosts(named)}: use a host of the gateway, or declare a listener for this one");
    }

    private static Finding At(Place place, ParentGateway parent, IGatewayRouteModel route, string reason) => Unattached.At(place, parent.Name!, route.Host, reason);

    private static string Names(IEnumerable<GatewayModel> listeners) => string.Join(" or ", listeners.Select(listener => $"'{listener.EffectiveListener}'").Distinct());

    private static string Hosts(IEnumerable<GatewayModel> listeners) => string.Join(" and ", listeners.Select(listener => $"'{listener.Host}'").Distinct());
}
