using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Parsing;

public sealed class ExposureParserTests
{
    [Fact]
    public void Service_is_read()
    {
        var service = Parse("""
            [KubernetesService(Type = ServiceType.LoadBalancer, Headless = true, SessionAffinitySeconds = 60, ExternalTrafficPolicy = TrafficPolicy.Local,
                InternalTrafficPolicy = TrafficPolicy.Cluster, LoadBalancerClass = "a/b", LoadBalancerSourceRanges = ["10.0.0.0/8"])]
            """).Service;

        Assert.Equal(
            new KubernetesServiceModel(new Origin(1))
            {
                Type = ServiceType.LoadBalancer,
                Headless = true,
                SessionAffinitySeconds = 60,
                ExternalTrafficPolicy = TrafficPolicy.Local,
                InternalTrafficPolicy = TrafficPolicy.Cluster,
                LoadBalancerClass = "a/b",
                LoadBalancerSourceRanges = EquatableArray.Of("10.0.0.0/8"),
            },
            service);
    }

    [Fact]
    public void Ingresses_are_read_in_their_order()
    {
        var ingresses = Parse("""
            [Ingress("a.example.com")]
            [Ingress("b.example.com", Path = "/b", PathType = IngressPathType.Exact, Port = "http", TlsSecret = "b-tls", ClassName = "nginx")]
            """).Ingresses;

        Assert.Equal(
            [
                new IngressModel(new Origin(1), "a.example.com"),
                new IngressModel(new Origin(2), "b.example.com")
                {
                    Path = "/b",
                    PathType = IngressPathType.Exact,
                    Port = "http",
                    TlsSecret = "b-tls",
                    ClassName = "nginx",
                },
            ],
            ingresses);
    }

    [Fact]
    public void Routes_and_gateways_are_read()
    {
        var exposure = Parse("""
            [HttpRoute("a.b", Gateway = "g", GatewayNamespace = "n", Listener = "l", Path = "/p", PathType = RoutePathType.Exact, Method = RouteMethod.Patch, TimeoutSeconds = 5, Port = "x")]
            [GrpcRoute("a.b", Service = "s.S", Method = "M", Port = "y")]
            [Gateway("g", "nginx", Listener = "l", Port = 8443, Host = "*.b", TlsSecret = "t")]
            """);

        Assert.Equal(
            new HttpRouteModel(new Origin(1), "a.b", new ParentGateway("g", "n", "l"))
            {
                Path = "/p",
                PathType = RoutePathType.Exact,
                Method = RouteMethod.Patch,
                TimeoutSeconds = 5,
                Port = "x",
            },
            Assert.Single(exposure.HttpRoutes));
        Assert.Equal(
            new GrpcRouteModel(new Origin(2), "a.b", new ParentGateway(null, null, null)) { Service = "s.S", Method = "M", Port = "y" },
            Assert.Single(exposure.GrpcRoutes));
        Assert.Equal(
            new GatewayModel(new Origin(3), "g", "nginx") { Listener = "l", Port = 8443, Host = "*.b", TlsSecret = "t" },
            Assert.Single(exposure.Gateways));
    }

    [Fact]
    public void Certificates_and_issuers_are_read()
    {
        var exposure = Parse("""
            [Certificate("t", Issuer = "i", ClusterIssuer = true, DnsNames = ["a.b"])]
            [CertificateIssuer("i", IssuerKind.Vault, Secret = "s", Server = "https://v", Path = "p", Email = "e", IngressClassName = "c")]
            """);

        Assert.Equal(
            new CertificateModel(new Origin(1), "t") { Issuer = "i", ClusterIssuer = true, DnsNames = EquatableArray.Of("a.b") },
            Assert.Single(exposure.Certificates));
        Assert.Equal(
            new CertificateIssuerModel(new Origin(2), "i", IssuerKind.Vault) { Secret = "s", Server = "https://v", Path = "p", Email = "e", IngressClassName = "c" },
            Assert.Single(exposure.Issuers));
    }

    [Fact]
    public void Hosts_of_an_environment_replace_the_others()
    {
        var production = ParseService("""
            [Ingress("test.example.com"), Ingress("test.example.com", Path = "/b")]
            [Ingress("example.com", Environment = "production")]
            """).Environments[0].Service;

        Assert.Equal([new IngressModel(new Origin(3), "example.com")], production.Exposure.Ingresses);
    }

    [Fact]
    public void Issuer_of_an_environment_replaces_that_of_the_same_certificate()
    {
        var production = ParseService("""
            [Certificate("t", Issuer = "staging", DnsNames = ["a.b"])]
            [Certificate("t", Issuer = "letsencrypt", Environment = "production")]
            """).Environments[0].Service;

        Assert.Equal(
            new CertificateModel(new Origin(2), "t") { Issuer = "letsencrypt", DnsNames = EquatableArray.Of("a.b") },
            Assert.Single(production.Exposure.Certificates));
    }

    [Theory]
    [InlineData("Port(8080), Port(9000)", "http", "port-9000")]
    [InlineData("Port(8443), Port(8080)", "https", "http")]
    [InlineData("Port(8080), Port(80)", "port-8080", "port-80")]
    [InlineData("Port(8080), Port(9000, Name = \"http\")", "port-8080", "http")]
    [InlineData("Port(8080, NodePort = 30080, AppProtocol = \"grpc\"), Port(443, Name = \"web\")", "http", "web")]
    public void Well_known_port_of_several_is_named_where_the_name_is_free(string ports, string first, string second) =>
        Assert.Equal([first, second], ParseService($"[{ports}]").Ports.Select(port => port.Name));

    [Fact]
    public void Port_knows_its_node_port_and_application_protocol()
    {
        var port = ParseService("""[Port(8080, NodePort = 30080, AppProtocol = "grpc")]""").Ports[0];

        Assert.Equal((30080, "grpc"), (port.NodePort, port.AppProtocol));
    }

    private static ExposureModel Parse(string attributes) => ParseService(attributes).Exposure;

    private static ServiceModel ParseService(string attributes) =>
        ServiceParser.Parse(UserProject.WithService($"[ContainerService(\"catalog\")]\n{attributes}").Compile().GetTypeByMetadataName("Catalog")!)!;
}
