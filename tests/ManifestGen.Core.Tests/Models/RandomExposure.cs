using CsCheck;
using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.RandomModels;

namespace ManifestGen.Core.Tests.Models;

/// <summary>Ways to reach a service, mostly right ones.</summary>
internal static class RandomExposure
{
    private static readonly Gen<string> Host = Mostly(
        Gen.OneOf<string>("shop.example.com", "*.example.com", "a", "1.example"), Gen.OneOf<string>("Shop", "10.0.0.1", "a.*.b", "", "a b", "*"));

    private static readonly Gen<string?> Name = Optional(Mostly(Gen.OneOf<string>("shop-tls", "nginx", "a.b"), Gen.OneOf<string>("Bad", "", "-a")));

    private static readonly Gen<string?> Path = Optional(Mostly(
        Gen.OneOf<string>("/", "/catalog", "/a/b/", "/%20"), Gen.OneOf<string>("catalog", "//", "/../a", "/a b", "", "/%2f", "/a/..", "/é")));

    private static readonly Gen<ParentGateway> Gateway =
        from name in Mostly(Gen.Const((string?)"public"), Name)
        from space in Optional(Mostly(Gen.Const("infra"), Gen.OneOf<string>("a.b", "Bad")))
        from listener in Name
        select new ParentGateway(name, space, listener);

    private static Gen<string?> PortOf(PortModel[] ports) => ports.Length == 0
        ? Gen.Const((string?)null)
        : Optional(Mostly(Gen.OneOf<string>([.. ports.Select(port => port.Name)]), Gen.Const("nowhere")));

    private static Gen<IngressModel> Ingress(PortModel[] ports) =>
        from host in Host
        from path in Path
        from type in Mostly(Gen.Enum<IngressPathType>(), Gen.Const((IngressPathType)9))
        from port in PortOf(ports)
        from secret in Name
        from className in Name
        select new IngressModel(Declared, host) { Path = path, PathType = type, Port = port, TlsSecret = secret, ClassName = className };

    private static Gen<HttpRouteModel> HttpRoute(PortModel[] ports, Gen<int> number) =>
        from host in Host
        from gateway in Gateway
        from path in Path
        from type in Gen.Enum<RoutePathType>()
        from method in Mostly(Gen.Enum<RouteMethod>(), Gen.Const((RouteMethod)99))
        from timeout in Optional(number)
        from port in PortOf(ports)
        select new HttpRouteModel(Declared, host, gateway) { Path = path, PathType = type, Method = method, TimeoutSeconds = timeout, Port = port };

    private static Gen<GrpcRouteModel> GrpcRoute(PortModel[] ports) =>
        from host in Host
        from gateway in Gateway
        from service in Optional(Mostly(Gen.Const("acme.Shop"), Gen.OneOf<string>("a/b", "")))
        from method in Optional(Mostly(Gen.Const("Get"), Gen.OneOf<string>("a.b", "")))
        from port in PortOf(ports)
        select new GrpcRouteModel(Declared, host, gateway) { Service = service, Method = method, Port = port };

    private static readonly Gen<GatewayModel> Listener =
        from name in Mostly(Gen.OneOf<string>("public", "own"), Gen.Const("Bad"))
        from port in Optional(Mostly(Gen.Int[1, 65535], Gen.Int[-1, 70000]))
        from host in Optional(Host)
        from secret in Name
        select new GatewayModel(Declared, name, "nginx") { Listener = $"{secret ?? "http"}-{port}".Trim('-').ToLowerInvariant(), Port = port, Host = host, TlsSecret = secret };

    private static readonly Gen<CertificateModel> Certificate =
        from secret in Mostly(Gen.OneOf<string>("shop-tls", "a.b"), Gen.Const("Bad"))
        from issuer in Mostly(Gen.Const((string?)"letsencrypt"), Name)
        from isOfCluster in Gen.Bool
        from names in Mostly(Host.Array[1, 2], Host.Array[0, 0])
        select new CertificateModel(Declared, secret) { Issuer = issuer, ClusterIssuer = isOfCluster, DnsNames = new(names) };

    private static readonly Gen<CertificateIssuerModel> Issuer =
        from kind in Gen.Enum<IssuerKind>()
        from name in Mostly(Gen.OneOf<string>("internal", "letsencrypt"), Gen.Const("Bad"))
        from isOdd in Gen.Frequency((20, false), (1, true))
        select new CertificateIssuerModel(Declared, name, kind)
        {
            Secret = kind is IssuerKind.Ca or IssuerKind.Vault || isOdd ? "key" : null,
            Server = kind == IssuerKind.Vault || isOdd ? "https://vault.example.com" : null,
            Path = kind == IssuerKind.Vault ? "pki/sign/shop" : null,
            Email = kind == IssuerKind.Acme || isOdd ? "ops@example.com" : null,
        };

    private static Gen<KubernetesServiceModel> Service(Gen<int> number) =>
        from type in Gen.Frequency((20, Gen.Const(ServiceType.ClusterIP)), (20, Gen.Enum<ServiceType>()), (1, Gen.Const((ServiceType)7)))
        from isHeadless in Gen.Bool
        from affinity in Optional(number)
        from internalPolicy in Optional(Gen.Int[0, 1])
        from family in Optional(Mostly(Gen.Int[0, 2], Gen.Const(9)))
        from distribution in Optional(Mostly(Gen.Int[0, 2], Gen.Const(9)))
        from range in Mostly<string?>(Gen.Const((string?)null), Gen.OneOf<string?>("10.0.0.0/8", "::/0", "10.0.0.1/8", "x"))
        select new KubernetesServiceModel(Declared)
        {
            Type = type,
            Headless = isHeadless && type == ServiceType.ClusterIP,
            SessionAffinitySeconds = affinity,
            InternalTrafficPolicy = (TrafficPolicy?)internalPolicy,
            IpFamilyPolicy = (IpFamilyPolicy?)family,
            TrafficDistribution = (TrafficDistribution?)distribution,
            LoadBalancerSourceRanges = range is null ? default : EquatableArray.Of(range),
        };

    /// <summary>Nothing of it, or some; without TCP ports mostly nothing, since nothing could be reached.</summary>
    public static Gen<ExposureModel> Any(PortModel[] ports, Gen<int> number)
    {
        var some =
            from service in Gen.Frequency((1, Gen.Const((KubernetesServiceModel?)null)), (1, Service(number).Select(service => (KubernetesServiceModel?)service)))
            from ingresses in Ingress(ports).Array[0, 2]
            from http in HttpRoute(ports, number).Array[0, 2]
            from grpc in GrpcRoute(ports).Array[0, 1]
            from gateways in Listener.Array[0, 1]
            from certificates in Certificate.Array[0, 1]
            from issuers in Issuer.Array[0, 1]
            select new ExposureModel
            {
                Service = service,
                Ingresses = new(ingresses),
                HttpRoutes = new(http),
                GrpcRoutes = new(grpc),
                Gateways = new(gateways),
                Certificates = new(certificates),
                Issuers = new(issuers),
            };
        var isReachable = ports.Any(port => port.Protocol == PortProtocol.Tcp);
        return Gen.Frequency((2, Gen.Const(new ExposureModel())), (1, isReachable ? some : Mostly(Gen.Const(new ExposureModel()), some)));
    }
}
