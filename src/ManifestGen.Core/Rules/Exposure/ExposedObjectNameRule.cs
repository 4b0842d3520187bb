using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN130: the names of the objects that are made from the declaration must not be too long, and stand for one object each.</summary>
internal sealed class ExposedObjectNameRule : ExposureRule
{
    private static readonly Rule Unusable = new(
        "MGEN130",
        "The ingress, route, gateway, or certificate name is too long or already used",
        "The {0} would be named '{1}', {2}",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    private static readonly OncePerApplication<ILookup<(string Kind, string Name), ServiceModel>> Owners = new(application => application.Services
        .SelectMany(service => ObjectsOf(service).Select(thing => (thing.Kind, thing.Name, Owner: service)))
        .ToLookup(thing => (thing.Kind, thing.Name), thing => thing.Owner));

    public override IReadOnlyList<Rule> Rules => [Unusable];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application)
    {
        var own = new HashSet<(string Kind, string Name)>();
        foreach (var (kind, name, origin) in ObjectsOf(service))
        {
            if (name.Length > DnsName.MaxLength)
            {
                yield return At(origin, kind, name, $"which has more than {DnsName.MaxLength} characters: use shorter names");
            }
            else if ((OwnerOf(kind, name, service, application) ?? (own.Contains((kind, name)) ? service.Name : null)) is { } owner)
            {
                yield return At(origin, kind, name, $"and '{owner}' already has one of that name: use another one");
            }

            own.Add((kind, name));
        }
    }

    // Two services of one name are said to be that.
    private static string? OwnerOf(string kind, string name, ServiceModel service, ApplicationModel application) =>
        Before(service, Owners.Of(application)[(kind, name)]).FirstOrDefault(other => other.Name != service.Name)?.Name;

    private static Finding At(Origin origin, string kind, string name, string problem) =>
        Unusable.At(origin, kind, Characters.OnOneLine(name), Characters.OnOneLine(problem));

    private static IEnumerable<(string Kind, string Name, Origin Origin)> ObjectsOf(ServiceModel service) =>
    [
        .. ExposureObjects.Ingresses(service).Select(ingress => ("Ingress", ingress.Name, ingress.Paths[0].Origin)),
        .. ExposureObjects.HttpRoutes(service).Select(route => ("HTTPRoute", route.Name, route.Routes[0].Origin)),
        .. ExposureObjects.GrpcRoutes(service).Select(route => ("GRPCRoute", route.Name, route.Routes[0].Origin)),
        .. ExposureObjects.Gateways(service).Select(gateway => ("Gateway", gateway.Name, gateway.Listeners[0].Origin)),
        .. service.Exposure.Certificates.Select(certificate => ("Certificate", certificate.Secret, certificate.Origin)),
        .. service.Exposure.Issuers.Select(issuer => ("Issuer", issuer.Name, issuer.Origin)),
    ];
}
