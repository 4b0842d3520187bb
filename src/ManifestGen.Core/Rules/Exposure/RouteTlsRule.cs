using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN164: requests to a listener without a certificate are not encrypted. Gateways that are not declared here are not checked.</summary>
internal sealed class RouteTlsRule : ExposureRule
{
    private static readonly Rule NotEncrypted = new(
        "MGEN164",
        "The route accepts unencrypted requests",
        "The listener '{0}' of the gateway '{1}' accepts unencrypted requests for '{2}': {3}",
        RuleSeverity.Warning,
        Category.Exposure);

    public override IReadOnlyList<Rule> Rules => [NotEncrypted];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application)
    {
        // One certificate serves all routes.
        var seen = new HashSet<Place>();
        return
            from route in service.Exposure.HttpRoutes.Concat<IGatewayRouteModel>(service.Exposure.GrpcRoutes)
            let finding = FindingOf(route, service)
            where finding is not null && seen.Add(finding.Place)
            select finding;
    }

    private static Finding? FindingOf(IGatewayRouteModel route, ServiceModel service)
    {
        var parent = ExposureObjects.GatewayOf(route, service);
        var gateway = parent.Namespace is null ? ExposureObjects.Gateways(service).FirstOrDefault(own => own.Name == parent.Name) : null;
        var listeners = gateway?.Listeners.Where(listener => listener.Host is null || DnsName.Meet(listener.Host, route.Host)).ToArray() ?? [];
        var plain = listeners.FirstOrDefault(listener => !listener.IsHttps && (parent.Listener is null || parent.Listener == listener.EffectiveListener));
        var encrypted = listeners.Where(listener => listener.IsHttps).ToArray();
        return plain is null ? null : encrypted.Length == 0 ? WithoutCertificate(plain, route, service) : BesideEncrypted(plain, route, encrypted);
    }

    private static Finding WithoutCertificate(GatewayModel listener, IGatewayRouteModel route, ServiceModel service)
    {
        var secret = service.Name + "-tls";
        // The name of a listener that is not declared follows from its certificate, and the route would lose it.
        var isNamed = listener.Listener is null && route.Gateway.Listener is not null;
        return At(listener.Origin, listener, route, $"set TlsSecret to the secret with its certificate, such as \"{secret}\"") with
        {
            Remedy = isNamed ? null : new Remedy($"Set TlsSecret = \"{Characters.OnOneLine(secret)}\"", RemedyEdit.SetArgument(listener.Origin.Argument(nameof(GatewayAttribute.TlsSecret)), CSharpLiteral.Of(secret))),
        };
    }

    private static Finding BesideEncrypted(GatewayModel listener, IGatewayRouteModel route, GatewayModel[] encrypted)
    {
        var argument = route.Origin.Argument(nameof(GatewayRouteAttribute.Listener));
        var names = encrypted.Select(other => $"Listener = \"{Characters.OnOneLine(other.EffectiveListener)}\"").ToArray();
        return At(route.Gateway.Listener is null ? route.Origin : argument, listener, route, $"set {string.Join(" or ", names)}") with
        {
            Remedy = encrypted is [var only] ? new Remedy($"Set {names[0]}", RemedyEdit.SetArgument(argument, CSharpLiteral.Of(only.EffectiveListener))) : null,
        };
    }

    private static Finding At(Place place, GatewayModel listener, IGatewayRouteModel route, string advice) =>
        NotEncrypted.At(place, listener.EffectiveListener, listener.Name, route.Host, advice);
}
