using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN138: routes and gateways that do not find each other, and listeners of one gateway that are in each other's way.</summary>
internal sealed class GatewayRule : ExposureRule
{
    private static readonly Rule Unsound = new(
        "MGEN138",
        "The route has no gateway, or gateway listeners conflict",
        "The route or gateway is not valid, because {0}",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    public override IReadOnlyList<Rule> Rules => [Unsound];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application) =>
    [
        .. service.Exposure.HttpRoutes.Concat<IGatewayRouteModel>(service.Exposure.GrpcRoutes).SelectMany(route => OfRoute(route, service)),
        .. ExposureObjects.Gateways(service).SelectMany(OfListeners),
    ];

    private static IEnumerable<Finding> OfRoute(IGatewayRouteModel route, ServiceModel service)
    {
        var gateway = ExposureObjects.GatewayOf(route, service);
        if (gateway.Name is null)
        {
            yield return Unsound.At(
                route.Origin,
                $"the route for '{Characters.OnOneLine(route.Host)}' has no gateway: set Gateway to the name of the cluster's gateway, or declare one with [Gateway]");
        }
        else if (gateway is { Namespace: null, Listener: { } listener }
            && ExposureObjects.Gateways(service).FirstOrDefault(own => own.Name == gateway.Name) is { } own
            && own.Listeners.All(candidate => candidate.EffectiveListener != listener))
        {
            var place = route.Origin.Argument(nameof(GatewayRouteAttribute.Listener));
            var names = string.Join(" or ", own.Listeners.Select(candidate => $"'{candidate.EffectiveListener}'"));
            yield return Unsound.At(place, Characters.OnOneLine($"the gateway '{own.Name}' has no listener '{listener}': use {names}")) with
            {
                // Without a name, all listeners would take the route's requests, that for plain HTTP too.
                Remedy = Remedy.Write(place, NearestName.Of(listener, own.Listeners.Where(candidate => candidate.IsHttps || !IsHttps(listener)).Select(candidate => candidate.EffectiveListener))),
            };
        }
    }

    // Two letters apart, and another world.
    private static bool IsHttps(string listener) => listener.StartsWith("https", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Finding> OfListeners(GatewayGroup gateway)
    {
        for (var i = 1; i < gateway.Listeners.Count; i++)
        {
            var listener = gateway.Listeners[i];
            if (gateway.Listeners.Take(i).Select(earlier => ClashOf(listener, earlier, gateway)).FirstOrDefault(clash => clash is not null) is { } clash)
            {
                yield return clash;
            }
        }
    }

    private static Finding? ClashOf(GatewayModel listener, GatewayModel earlier, GatewayGroup gateway)
    {
        var (place, problem) = listener switch
        {
            _ when listener.ClassName != gateway.ClassName =>
                ("className", $"is of the class '{gateway.ClassName}', not '{listener.ClassName}': use one class in all its attributes"),
            _ when listener.EffectiveListener == earlier.EffectiveListener =>
                (nameof(GatewayAttribute.Listener), $"has two listeners named '{listener.EffectiveListener}': set Listener to another name"),
            _ when listener.EffectivePort == earlier.EffectivePort && listener.IsHttps != earlier.IsHttps =>
                (nameof(GatewayAttribute.Port), $"cannot have both HTTP and HTTPS on port {listener.EffectivePort.ToText()}: set another Port"),
            _ when listener.EffectivePort == earlier.EffectivePort && listener.Host == earlier.Host =>
                (nameof(GatewayAttribute.Host), $"has two listeners on port {listener.EffectivePort.ToText()} for the same host: set another Host or Port"),
            _ => (null, null),
        };
        return place is null ? null : Unsound.At(listener.Origin.Argument(place), Characters.OnOneLine($"the gateway '{gateway.Name}' {problem}"));
    }
}
