using CsCheck;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules;

/// <summary>Whatever can be typed into the attributes by which a service is reached.</summary>
internal static class ArbitraryExposure
{
    public static Gen<ExposureModel> Any(Gen<Origin> origins, Gen<string> text, Gen<int> number) => Gen.Select(
        Gen.Select(origins, number.Nullable().Array[3], text.Null(), text.Array[0, 2]).Nullable(),
        Gen.Select(origins, text, text.Null().Array[4], Gen.Int[0, 4]).Array[0, 3],
        Route(origins, text, number),
        Route(origins, text, number),
        Gen.Select(origins, text, text, text.Null().Array[3], number.Nullable()).Array[0, 3],
        Gen.Select(origins, text, text.Null(), Gen.Bool, text.Array[0, 2]).Array[0, 2],
        Gen.Select(origins, text, Gen.Int[-1, 5], text.Null().Array[5]).Array[0, 2],
        (service, ingresses, http, grpc, gateways, certificates, issuers) => new ExposureModel
        {
            Service = service is { } settings
                ? new(settings.Item1)
                {
                    Type = (ServiceType?)settings.Item2[0],
                    SessionAffinitySeconds = settings.Item2[1],
                    ExternalTrafficPolicy = (TrafficPolicy?)settings.Item2[2],
                    Headless = settings.Item2[2] is null,
                    LoadBalancerClass = settings.Item3,
                    LoadBalancerSourceRanges = new(settings.Item4),
                }
                : null,
            Ingresses = ingresses.Select(ingress => new IngressModel(ingress.Item1, ingress.Item2)
            {
                Path = ingress.Item3[0],
                Port = ingress.Item3[1],
                TlsSecret = ingress.Item3[2],
                ClassName = ingress.Item3[3],
                PathType = (IngressPathType)ingress.Item4,
            }).ToEquatableArray(),
            HttpRoutes = http.Select(route => new HttpRouteModel(route.Item1, route.Item2, GatewayOf(route.Item3))
            {
                Path = route.Item3[3],
                Port = route.Item3[4],
                TimeoutSeconds = route.Item4,
                PathType = (RoutePathType?)route.Item4,
            }).ToEquatableArray(),
            GrpcRoutes = grpc.Select(route => new GrpcRouteModel(route.Item1, route.Item2, GatewayOf(route.Item3))
            {
                Service = route.Item3[3],
                Method = route.Item3[4],
            }).ToEquatableArray(),
            Gateways = gateways.Select(gateway => new GatewayModel(gateway.Item1, gateway.Item2, gateway.Item3)
            {
                Listener = gateway.Item4[0],
                Host = gateway.Item4[1],
                TlsSecret = gateway.Item4[2],
                Port = gateway.Item5,
            }).ToEquatableArray(),
            Certificates = certificates.Select(certificate => new CertificateModel(certificate.Item1, certificate.Item2)
            {
                Issuer = certificate.Item3,
                ClusterIssuer = certificate.Item4,
                DnsNames = new(certificate.Item5),
            }).ToEquatableArray(),
            Issuers = issuers.Select(issuer => new CertificateIssuerModel(issuer.Item1, issuer.Item2, (IssuerKind)issuer.Item3)
            {
                Secret = issuer.Item4[0],
                Server = issuer.Item4[1],
                Path = issuer.Item4[2],
                Email = issuer.Item4[3],
                IngressClassName = issuer.Item4[4],
            }).ToEquatableArray(),
        });

    private static Gen<(Origin, string, string?[], int?)[]> Route(Gen<Origin> origins, Gen<string> text, Gen<int> number) =>
        Gen.Select(origins, text, text.Null().Array[5], number.Nullable()).Array[0, 3];

    private static ParentGateway GatewayOf(string?[] texts) => new(texts[0], texts[1], texts[2]);
}
