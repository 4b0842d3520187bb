using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN129: the names of the secrets, classes, gateways and issuers that the declaration refers to.</summary>
internal sealed class ReferencedNameRule : ExposureRule
{
    private const string Namespace = "a namespace";

    private static readonly Rule Invalid = new(
        "MGEN129",
        "The secret, class, gateway, or issuer name is not valid",
        "'{0}' is not a valid name for {1}: use lowercase letters, digits, '-'{2}, starting and ending with a letter or digit",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    public override IReadOnlyList<Rule> Rules => [Invalid];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application) =>
        from name in NamesOf(service.Exposure)
        where name.Text is not null && !IsValid(name.Text, name.Kind)
        select Invalid.At(name.Place, Characters.OnOneLine(name.Text!), name.Kind, name.Kind == Namespace ? "" : " and '.'") with
        {
            Remedy = RemedyOf(name.Text!, name.Kind, name.Place),
        };

    private static bool IsValid(string text, string kind) => kind == Namespace ? KubernetesNames.IsLabel(text) : KubernetesNames.IsSubdomain(text);

    private static Remedy? RemedyOf(string text, string kind, Place place)
    {
        var name = text.Length > KubernetesNames.MaxLabelLength ? "" : KebabCase.Of(text, KubernetesNames.MaxLabelLength);
        return IsValid(name, kind) ? new Remedy($"Use '{name}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(name))) : null;
    }

    private static IEnumerable<(Place Place, string? Text, string Kind)> NamesOf(ExposureModel exposure) =>
    [
        .. exposure.Ingresses.SelectMany(OfIngress),
        .. exposure.HttpRoutes.SelectMany(OfRoute),
        .. exposure.GrpcRoutes.SelectMany(OfRoute),
        .. exposure.Gateways.SelectMany(OfGateway),
        .. exposure.Certificates.SelectMany(OfCertificate),
        .. exposure.Issuers.SelectMany(OfIssuer),
    ];

    private static IEnumerable<(Place Place, string? Text, string Kind)> OfIngress(IngressModel ingress) =>
    [
        (ingress.Origin.Argument(nameof(IngressAttribute.TlsSecret)), ingress.TlsSecret, "a secret"),
        (ingress.Origin.Argument(nameof(IngressAttribute.ClassName)), ingress.ClassName, "an ingress class"),
    ];

    private static IEnumerable<(Place Place, string? Text, string Kind)> OfRoute(IGatewayRouteModel route) =>
    [
        (route.Origin.Argument(nameof(GatewayRouteAttribute.Gateway)), route.Gateway.Name, "a gateway"),
        (route.Origin.Argument(nameof(GatewayRouteAttribute.GatewayNamespace)), route.Gateway.Namespace, Namespace),
        (route.Origin.Argument(nameof(GatewayRouteAttribute.Listener)), route.Gateway.Listener, "a listener"),
    ];

    private static IEnumerable<(Place Place, string? Text, string Kind)> OfGateway(GatewayModel gateway) =>
    [
        (gateway.Origin.Argument("name"), gateway.Name, "a gateway"),
        (gateway.Origin.Argument("className"), gateway.ClassName, "a gateway class"),
        (gateway.Origin.Argument(nameof(GatewayAttribute.Listener)), gateway.Listener, "a listener"),
        (gateway.Origin.Argument(nameof(GatewayAttribute.TlsSecret)), gateway.TlsSecret, "a secret"),
    ];

    private static IEnumerable<(Place Place, string? Text, string Kind)> OfCertificate(CertificateModel certificate) =>
    [
        (certificate.Origin.Argument("secret"), certificate.Secret, "a secret"),
        (certificate.Origin.Argument(nameof(CertificateAttribute.Issuer)), certificate.Issuer, "an issuer"),
    ];

    private static IEnumerable<(Place Place, string? Text, string Kind)> OfIssuer(CertificateIssuerModel issuer) =>
    [
        (issuer.Origin.Argument("name"), issuer.Name, "an issuer"),
        (issuer.Origin.Argument(nameof(CertificateIssuerAttribute.Secret)), issuer.Secret, "a secret"),
        (issuer.Origin.Argument(nameof(CertificateIssuerAttribute.IngressClassName)), issuer.IngressClassName, "an ingress class"),
    ];
}
