using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.TestModels;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Models;

/// <summary>Services that are reached from outside, each in another way.</summary>
internal static class ExposureModels
{
    private static readonly Origin Anywhere = new(0);

    private static readonly ServiceModel Shop = Service("shop") with
    {
        Ports = Of(Port(8080, "http"), Port(9090, "admin")),
        ReadinessProbe = Probe(ProbeRole.Readiness, ProbeKind.Http),
    };

    /// <summary>Ingresses of two classes, several hosts, paths and secrets; and annotations for the controller.</summary>
    public static ApplicationModel Ingresses { get; } = Application(TestModels.Catalog.Project, Shop with
    {
        Exposure = new()
        {
            Ingresses = Of(
                Ingress("shop.example.com") with { TlsSecret = "shop-tls", ClassName = "nginx" },
                Ingress("shop.example.com") with { Path = "/admin", PathType = IngressPathType.Exact, Port = "admin", TlsSecret = "shop-tls", ClassName = "nginx" },
                Ingress("*.shop.example.com") with { TlsSecret = "shops-tls", ClassName = "nginx" },
                Ingress("shop.internal") with { Path = "/v(1|2)/", PathType = IngressPathType.ImplementationSpecific, TlsSecret = "internal-tls", ClassName = "internal" }),
        },
        Metadata = new() { Annotations = Of(new MetadataEntryModel(Anywhere, "nginx.ingress.kubernetes.io/proxy-body-size", "8m", ManifestKinds.Ingress)) },
    });

    /// <summary>HTTP and gRPC routes of the cluster's gateway and of one that the service brings.</summary>
    public static ApplicationModel Routes { get; } = Application(TestModels.Catalog.Project, Shop with
    {
        Ports = Of(Port(8080, "http"), Port(8081, "grpc")),
        Exposure = new()
        {
            HttpRoutes = Of(
                Http("shop.example.com", "public", "infra", "https"),
                Http("shop.example.com", "public", "infra", "https") with { Path = "/export", Method = RouteMethod.Get, TimeoutSeconds = 120 },
                Http("shop.example.com", "public", "infra", "https") with { Path = "/status", PathType = RoutePathType.Exact },
                Http("*.shop.example.com", null, null, "https") with { Path = "/v[12]/.*", PathType = RoutePathType.RegularExpression }),
            GrpcRoutes = Of(
                Grpc("api.example.com") with { Service = "acme.Shop", Method = "GetProduct" },
                Grpc("api.example.com") with { Service = "acme.Stock" }),
            Gateways = Of(
                new GatewayModel(Anywhere, "shop", "istio") { Host = "*.shop.example.com" },
                new GatewayModel(Anywhere, "shop", "istio") { Host = "*.shop.example.com", TlsSecret = "shops-tls" }),
        },
    });

    /// <summary>Certificates, and issuers of every kind.</summary>
    public static ApplicationModel Certificates { get; } = Application(TestModels.Catalog.Project, Shop with
    {
        Exposure = new()
        {
            Ingresses = Of(Ingress("shop.example.com") with { TlsSecret = "shop-tls" }, Ingress("www.example.com") with { TlsSecret = "shop-tls" }),
            Certificates = Of(
                new CertificateModel(Anywhere, "shop-tls") { Issuer = "letsencrypt", ClusterIssuer = true },
                new CertificateModel(Anywhere, "peers-tls") { Issuer = "internal", DnsNames = Of("shop", "shop.default.svc") }),
            Issuers = Of(
                new CertificateIssuerModel(Anywhere, "development", IssuerKind.SelfSigned),
                new CertificateIssuerModel(Anywhere, "internal", IssuerKind.Ca) { Secret = "internal-ca" },
                new CertificateIssuerModel(Anywhere, "vault", IssuerKind.Vault) { Server = "https://vault.example.com", Path = "pki/sign/shop", Secret = "vault-token" },
                new CertificateIssuerModel(Anywhere, "acme", IssuerKind.Acme) { Email = "ops@example.com", IngressClassName = "nginx" }),
        },
    });

    /// <summary>A load balancer with everything that it can be told.</summary>
    public static ApplicationModel LoadBalancer { get; } = Application(TestModels.Catalog.Project with { KubernetesVersion = new(1, 34) }, Shop with
    {
        Ports = Of(Port(8080, "http") with { NodePort = 30080, AppProtocol = "kubernetes.io/ws" }, Port(8443, "https")),
        Exposure = new()
        {
            Service = new(Anywhere)
            {
                Type = ServiceType.LoadBalancer,
                SessionAffinitySeconds = 3600,
                IpFamilyPolicy = IpFamilyPolicy.PreferDualStack,
                TrafficDistribution = TrafficDistribution.PreferSameZone,
                ExternalTrafficPolicy = TrafficPolicy.Local,
                InternalTrafficPolicy = TrafficPolicy.Cluster,
                LoadBalancerClass = "service.k8s.aws/nlb",
                LoadBalancerSourceRanges = Of("203.0.113.0/24", "2001:db8::/32"),
            },
        },
    });

    /// <summary>A Service without an address.</summary>
    public static ApplicationModel Headless { get; } =
        Application(TestModels.Catalog.Project, Shop with { Exposure = new() { Service = new(Anywhere) { Headless = true } } });

    public static IReadOnlyList<ApplicationModel> All { get; } = [Ingresses, Routes, Certificates, LoadBalancer, Headless];

    private static IngressModel Ingress(string host) => new(Anywhere, host);

    private static HttpRouteModel Http(string host, string? gateway, string? space, string? listener) => new(Anywhere, host, new(gateway, space, listener));

    private static GrpcRouteModel Grpc(string host) => new(Anywhere, host, new("public", "infra", null));
}
