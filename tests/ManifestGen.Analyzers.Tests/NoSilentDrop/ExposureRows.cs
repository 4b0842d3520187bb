using static ManifestGen.DropRows;

namespace ManifestGen;

internal static class ExposureRows
{
    private const string OnNodes = ServiceWithPort + "[KubernetesService(Type = ServiceType.NodePort)]";
    private const string Balanced = ServiceWithPort + "[KubernetesService(Type = ServiceType.LoadBalancer)]";
    private const string TwoPorts = Service + """[Port(8080, Name = "http"), Port(9090, Name = "admin")]""";
    private const string WithGateway = ServiceWithPort + """[Gateway("public", "nginx")]""";
    private const string Secured = ServiceWithPort + """[Ingress("a.b", TlsSecret = "a-tls")]""";
    private const string SelfSigned = """[CertificateIssuer("own", IssuerKind.SelfSigned)]""";

    public static readonly DropRow[] All =
    [
        ("PortAttribute.NodePort", OnNodes, Service + """[Port(8080, Name = "http", NodePort = 30080)][KubernetesService(Type = ServiceType.NodePort)]"""),
        ("PortAttribute.AppProtocol", ServiceWithPort, Service + """[Port(8080, Name = "http", AppProtocol = "grpc")]"""),
        ("KubernetesServiceAttribute.LoadBalancerClass", Balanced, ServiceWithPort + """[KubernetesService(Type = ServiceType.LoadBalancer, LoadBalancerClass = "a/b")]"""),
        ("KubernetesServiceAttribute.LoadBalancerSourceRanges", Balanced, ServiceWithPort + """[KubernetesService(Type = ServiceType.LoadBalancer, LoadBalancerSourceRanges = new[] { "10.0.0.0/8" })]"""),
        ("IngressAttribute.Host", ServiceWithPort + """[Ingress("a.b")]""", ServiceWithPort + """[Ingress("a.c")]"""),
        ("IngressAttribute.Path", ServiceWithPort + """[Ingress("a.b")]""", ServiceWithPort + """[Ingress("a.b", Path = "/c")]"""),
        ("IngressAttribute.PathType", ServiceWithPort + """[Ingress("a.b")]""", ServiceWithPort + """[Ingress("a.b", PathType = IngressPathType.Exact)]"""),
        ("IngressAttribute.Port", TwoPorts + """[Ingress("a.b")]""", TwoPorts + """[Ingress("a.b", Port = "admin")]"""),
        ("IngressAttribute.TlsSecret", ServiceWithPort + """[Ingress("a.b")]""", Secured),
        ("IngressAttribute.ClassName", ServiceWithPort + """[Ingress("a.b")]""", ServiceWithPort + """[Ingress("a.b", ClassName = "nginx")]"""),
        .. Route("HttpRoute"),
        ("HttpRouteAttribute.Path", WithGateway + """[HttpRoute("a.b")]""", WithGateway + """[HttpRoute("a.b", Path = "/c")]"""),
        ("HttpRouteAttribute.PathType", WithGateway + """[HttpRoute("a.b")]""", WithGateway + """[HttpRoute("a.b", PathType = RoutePathType.Exact)]"""),
        ("HttpRouteAttribute.Method", WithGateway + """[HttpRoute("a.b")]""", WithGateway + """[HttpRoute("a.b", Method = RouteMethod.Get)]"""),
        ("HttpRouteAttribute.TimeoutSeconds", WithGateway + """[HttpRoute("a.b")]""", WithGateway + """[HttpRoute("a.b", TimeoutSeconds = 5)]"""),
        .. Route("GrpcRoute"),
        ("GrpcRouteAttribute.Service", WithGateway + """[GrpcRoute("a.b")]""", WithGateway + """[GrpcRoute("a.b", Service = "a.B")]"""),
        ("GrpcRouteAttribute.Method", WithGateway + """[GrpcRoute("a.b")]""", WithGateway + """[GrpcRoute("a.b", Method = "C")]"""),
        ("GatewayAttribute.Name", WithGateway, ServiceWithPort + """[Gateway("other", "nginx")]"""),
        ("GatewayAttribute.ClassName", WithGateway, ServiceWithPort + """[Gateway("public", "istio")]"""),
        ("GatewayAttribute.Listener", WithGateway, ServiceWithPort + """[Gateway("public", "nginx", Listener = "web")]"""),
        ("GatewayAttribute.Port", WithGateway, ServiceWithPort + """[Gateway("public", "nginx", Port = 8000)]"""),
        ("GatewayAttribute.Host", WithGateway, ServiceWithPort + """[Gateway("public", "nginx", Host = "a.b")]"""),
        ("GatewayAttribute.TlsSecret", WithGateway, ServiceWithPort + """[Gateway("public", "nginx", TlsSecret = "a-tls")]"""),
        ("CertificateAttribute.Secret", Secured + SelfSigned, Secured + SelfSigned + """[Certificate("a-tls")]"""),
        ("CertificateAttribute.Issuer", Secured + SelfSigned + """[Certificate("a-tls")]""", Secured + SelfSigned + """[Certificate("a-tls", Issuer = "other")]"""),
        ("CertificateAttribute.ClusterIssuer", Secured + """[Certificate("a-tls", Issuer = "x")]""", Secured + """[Certificate("a-tls", Issuer = "x", ClusterIssuer = true)]"""),
        ("CertificateAttribute.DnsNames", Secured + SelfSigned + """[Certificate("a-tls")]""", Secured + SelfSigned + """[Certificate("a-tls", DnsNames = new[] { "*.b" })]"""),
        ("CertificateIssuerAttribute.Name", Service + SelfSigned, Service + """[CertificateIssuer("other", IssuerKind.SelfSigned)]"""),
        ("CertificateIssuerAttribute.Kind", Service + SelfSigned, Service + """[CertificateIssuer("own", IssuerKind.Acme)]"""),
        .. Issuer("Ca", "Secret", ""),
        .. Issuer("Vault", "Path", """Server = "https://a", Secret = "b", """),
        .. Issuer("Acme", "Server", ""),
        .. Issuer("Acme", "Email", ""),
        .. Issuer("Acme", "IngressClassName", ""),
    ];

    private static IEnumerable<DropRow> Route(string kind)
    {
        var without = TwoPorts + $"""[{kind}("a.b", Gateway = "public")]""";
        return
        [
            ($"{kind}Attribute.Host", without, TwoPorts + $"""[{kind}("a.c", Gateway = "public")]"""),
            ($"{kind}Attribute.Gateway", without, TwoPorts + $"""[{kind}("a.b", Gateway = "other")]"""),
            ($"{kind}Attribute.GatewayNamespace", without, TwoPorts + $"""[{kind}("a.b", Gateway = "public", GatewayNamespace = "infra")]"""),
            ($"{kind}Attribute.Listener", without, TwoPorts + $"""[{kind}("a.b", Gateway = "public", Listener = "https")]"""),
            ($"{kind}Attribute.Port", without, TwoPorts + $"""[{kind}("a.b", Gateway = "public", Port = "admin")]"""),
        ];
    }

    private static IEnumerable<DropRow> Issuer(string kind, string property, string others)
    {
        string With(string value) => Service + $"""[CertificateIssuer("own", IssuerKind.{kind}, {others}{property} = "{value}")]""";
        return [($"CertificateIssuerAttribute.{property}", With("https://one"), With("https://two"))];
    }
}
