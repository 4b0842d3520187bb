using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Exposure;

/// <summary>Declarations of how a service is reached. The attributes are called as users write them; the second ingress is Ingress2.</summary>
internal static class ExposureDeclarations
{
    public static ProjectModel KubernetesOnly { get; } = Declare.Project with { Targets = ManifestTargets.Kubernetes };

    public static KubernetesServiceModel Service { get; } = new(Declare.Attribute("KubernetesService"));

    public static IngressModel Ingress(string host = "shop.example.com") => new(Declare.Attribute("Ingress"), host) { TlsSecret = "shop-tls" };

    public static HttpRouteModel HttpRoute(string host = "shop.example.com") => new(Declare.Attribute("HttpRoute"), host, new("public", null, null));

    public static GrpcRouteModel GrpcRoute(string host = "shop.example.com") => new(Declare.Attribute("GrpcRoute"), host, new("public", null, null));

    public static GatewayModel Gateway { get; } = new(Declare.Attribute("Gateway"), "public", "istio");

    public static CertificateModel Certificate { get; } = new(Declare.Attribute("Certificate"), "shop-tls") { Issuer = "letsencrypt" };

    public static CertificateIssuerModel Issuer(IssuerKind kind) => new(Declare.Attribute("CertificateIssuer"), "internal", kind);

    /// <summary>The catalog with a Service of its own settings.</summary>
    public static ServiceModel With(KubernetesServiceModel service) => Declare.Web with { Exposure = new() { Service = service } };

    public static ServiceModel With(params IngressModel[] ingresses) => Declare.Web with
    {
        Exposure = new() { Ingresses = ingresses.Select((ingress, index) => index == 0 ? ingress : ingress with { Origin = Declare.Attribute($"Ingress{index + 1}") }).ToEquatableArray() },
    };

    public static ServiceModel With(HttpRouteModel route) => Declare.Web with { Exposure = new() { HttpRoutes = EquatableArray.Of(route) } };

    public static ServiceModel With(GrpcRouteModel route) => Declare.Web with { Exposure = new() { GrpcRoutes = EquatableArray.Of(route) } };

    public static ServiceModel With(params GatewayModel[] gateways) => Declare.Web with
    {
        Exposure = new() { Gateways = gateways.Select((gateway, index) => index == 0 ? gateway : gateway with { Origin = Declare.Attribute($"Gateway{index + 1}") }).ToEquatableArray() },
    };

    /// <summary>The service with a certificate besides.</summary>
    public static ServiceModel And(this ServiceModel service, CertificateModel certificate) =>
        service with { Exposure = service.Exposure with { Certificates = EquatableArray.Of(certificate) } };

    /// <summary>The service with an issuer besides.</summary>
    public static ServiceModel And(this ServiceModel service, CertificateIssuerModel issuer) =>
        service with { Exposure = service.Exposure with { Issuers = EquatableArray.Of(issuer) } };
}
