using ManifestGen.Model;
using static ManifestGen.Core.Tests.Rules.Exposure.ExposureDeclarations;

namespace ManifestGen.Core.Tests.Rules.Exposure;

public class IngressTests : RuleTest
{
    [Fact]
    public void Ingress_is_good() => AssertGood(With(Ingress(), Ingress() with { Path = "/api" }, Ingress("*.example.com") with { ClassName = "nginx" }));

    [Fact]
    public void Service_without_a_port_is_reported()
    {
        var worker = Declare.Worker with { Exposure = With(Ingress()).Exposure };
        AssertProblem("MGEN122 at Ingress: add [Port(8080)] after ContainerService, add [ReadinessProbe(ProbeKind.Tcp)] after ContainerService", worker);
        AssertProblem("MGEN122 at Ingress: no remedy", worker, Declare.Project with { IsAspNetCore = false });
    }

    [Fact]
    public void Ingress_of_a_job_is_reported() => Assert.Equal(
        "MGEN122 at Ingress: remove Ingress",
        Summary(Assert.Single(FindingsOf("MGEN122", With(Ingress()) with { Workload = new() { Job = new(Declare.Attribute("Job")) } }))));

    [Fact]
    public void UDP_port_only_is_reported() => AssertProblem(
        "MGEN122 at Ingress: no remedy",
        Declare.Worker with { Ports = Declare.Ports(Declare.Port(5353, "dns") with { Protocol = PortProtocol.Udp }), Exposure = With(Ingress()).Exposure });

    [Fact]
    public void Unknown_port_is_reported()
    {
        var service = With(Ingress() with { Port = "htp" }) with { Ports = Declare.Ports(Declare.Port(8080, "http"), Declare.Port(9090, "admin")) };

        Assert.Contains("'http' or 'admin'", AssertProblem("MGEN123 at Ingress.Port: Ingress.Port = \"http\"", service));
    }

    [Theory]
    [InlineData("https://Shop.Example.com:443/a", "Ingress.host = \"shop.example.com\", Ingress.Path = \"/a\"")]
    [InlineData("Shop", "Ingress.host = \"shop\"")]
    [InlineData("shop.example.com/api", "Ingress.host = \"shop.example.com\", Ingress.Path = \"/api\"")]
    [InlineData("shop.example.com/api/*", "Ingress.host = \"shop.example.com\", Ingress.Path = \"/api\"")]
    [InlineData("https://*.Example.com./", "Ingress.host = \"*.example.com\"")]
    [InlineData("shop.example.com:443", "Ingress.host = \"shop.example.com\"")]
    [InlineData("shop.example.com:8443", "no remedy")]
    [InlineData("http://shop.example.com:443", "no remedy")]
    [InlineData("shop.example.com/api?v=1", "no remedy")]
    [InlineData("user@shop.example.com", "no remedy")]
    [InlineData("ftp://shop.example.com", "no remedy")]
    [InlineData("shop.example.com/a*b", "no remedy")]
    [InlineData("10.0.0.1", "no remedy")]
    [InlineData("shop.*.com", "no remedy")]
    [InlineData("a_b.example.com", "no remedy")]
    [InlineData("*", "no remedy")]
    [InlineData("", "no remedy")]
    public void Host_that_is_none_is_reported(string host, string remedy) => AssertProblem($"MGEN124 at Ingress.host: {remedy}", With(Ingress(host)));

    [Theory]
    [InlineData("catalog", "Ingress.Path = \"/catalog\"")]
    [InlineData("", "Ingress.Path = \"/\"")]
    [InlineData("/a//b", "no remedy")]
    [InlineData("/a/../b", "no remedy")]
    [InlineData("/a/.", "no remedy")]
    [InlineData("/a%2Fb", "no remedy")]
    [InlineData("/a b", "no remedy")]
    [InlineData("/a?b", "no remedy")]
    [InlineData("/é", "no remedy")]
    public void Path_that_is_none_is_reported(string path, string remedy) =>
        AssertProblem($"MGEN125 at Ingress.Path: {remedy}", With(Ingress() with { Path = path }));

    [Fact]
    public void Pattern_is_a_path_of_a_controller_only()
    {
        AssertProblem("MGEN126 at Ingress.Path: Ingress.PathType = IngressPathType.ImplementationSpecific", With(Ingress() with { Path = "/api/*" }));
        AssertGood(With(Ingress() with { Path = "/api/(.*)", PathType = IngressPathType.ImplementationSpecific }));
        AssertProblem("MGEN125 at Ingress.Path: no remedy", With(Ingress() with { Path = "/a b", PathType = IngressPathType.ImplementationSpecific }));
    }

    [Fact]
    public void Path_in_the_host_is_not_lost_where_there_is_another_one() =>
        AssertProblem("MGEN124 at Ingress.host: no remedy", With(Ingress("shop.example.com/api") with { Path = "/v1" }));

    [Fact]
    public void Same_requests_for_another_port_are_not_removed() =>
        Assert.Equal("MGEN127 at Ingress2: no remedy", Summary(FindingsOf("MGEN127", With(Ingress() with { Path = "/a" }, Ingress() with { Path = "/a", TlsSecret = "other-tls" })).Single()));

    [Fact]
    public void Same_host_and_path_is_reported()
    {
        AssertProblem("MGEN127 at Ingress2: remove Ingress2", With(Ingress() with { Path = "/a" }, Ingress() with { Path = "/a/" }));
        AssertGood(With(Ingress() with { Path = "/a" }, Ingress() with { Path = "/a", PathType = IngressPathType.Exact }));
    }

    [Fact]
    public void Host_and_path_of_an_earlier_service_is_reported()
    {
        var finding = Assert.Single(FindingsOf("MGEN127", With(Ingress()) with { Name = "orders" }, null, With(Ingress())));

        Assert.Contains("Requests for shop.example.com/ already go to a port of 'catalog'", finding.Message);
    }

    [Fact]
    public void Host_without_TLS_is_reported_once()
    {
        var plain = Ingress() with { TlsSecret = null };
        AssertProblem("MGEN128 at Ingress: Ingress.TlsSecret = \"catalog-tls\"", With(plain, plain with { Path = "/a" }));
        AssertGood(With(plain, Ingress() with { Path = "/a" }));
    }

    [Fact]
    public void Names_that_no_object_can_have_are_reported()
    {
        AssertProblem("MGEN129 at Ingress.TlsSecret: Ingress.TlsSecret = \"shop-tls\"", With(Ingress() with { TlsSecret = "ShopTls" }));
        AssertProblem("MGEN129 at Ingress.ClassName: no remedy", With(Ingress() with { ClassName = "" }));
    }

    [Fact]
    public void Name_of_the_second_ingress_can_be_too_long() => AssertProblem(
        "MGEN130 at Ingress2: no remedy", With(Ingress(), Ingress("a.example.com") with { ClassName = new string('a', 253) }));

    [Fact]
    public void Name_of_the_second_ingress_can_be_that_of_another_service()
    {
        var both = With(Ingress(), Ingress("a.example.com") with { ClassName = "api" });

        var finding = Assert.Single(FindingsOf("MGEN130", With(Ingress("b.example.com")) with { Name = "catalog-api" }, null, both));

        Assert.Equal("The Ingress would be named 'catalog-api', and 'catalog' already has one of that name: use another one", finding.Message);
    }

    [Theory]
    [InlineData("nginx.ingress.kubernetes.io/configuration-snippet")]
    [InlineData("nginx.ingress.kubernetes.io/server-snippet")]
    [InlineData("nginx.ingress.kubernetes.io/stream-snippet")]
    [InlineData("nginx.ingress.kubernetes.io/auth-snippet")]
    [InlineData("nginx.ingress.kubernetes.io/modsecurity-snippet")]
    [InlineData("nginx.org/location-snippets")]
    [InlineData("nginx.org/server-snippets")]
    [InlineData("haproxy.org/backend-config-snippet")]
    [InlineData("haproxy-ingress.github.io/config-backend")]
    public void Code_in_an_annotation_is_reported(string key) => AssertProblem("MGEN131 at Annotation.key: no remedy", Annotated(key, ManifestKinds.Ingress));

    [Fact]
    public void A_setting_in_an_annotation_is_good() => AssertGood(Annotated("nginx.ingress.kubernetes.io/proxy-body-size", ManifestKinds.Ingress));

    [Fact]
    public void Class_as_an_annotation_too_is_reported() =>
        AssertProblem("MGEN132 at Annotation.key: remove Annotation", Annotated("kubernetes.io/ingress.class", ManifestKinds.Ingress));

    [Fact]
    public void Annotations_of_other_kinds_are_good()
    {
        AssertGood(Annotated("kubernetes.io/ingress.class", ManifestKinds.Service));
        AssertGood(Annotated("nginx.ingress.kubernetes.io/proxy-body-size", ManifestKinds.Ingress));
    }

    [Fact]
    public void Number_that_is_no_path_type_is_reported() =>
        AssertProblem("MGEN133 at Ingress.PathType: remove Ingress.PathType", With(Ingress() with { PathType = (IngressPathType)9 }));

    [Fact]
    public void Compose_and_Swarm_have_no_ingress()
    {
        Assert.Contains("Ingress applies to Kubernetes only: in Compose and Swarm", Assert.Single(FindingsOf("MGEN139", With(Ingress()))).Message);
        Assert.Empty(FindingsOf("MGEN139", With(Ingress()), KubernetesOnly));
    }

    [Fact]
    public void Nothing_is_wrong_where_nothing_is_written_for_Kubernetes() =>
        AssertGood(With(Ingress("Shop") with { Path = "a" }), Declare.Project with { Targets = ManifestTargets.Compose });

    private static ServiceModel Annotated(string key, ManifestKinds kinds) => With(Ingress() with { ClassName = "nginx" }) with
    {
        Metadata = new() { Annotations = EquatableArray.Of(new MetadataEntryModel(Declare.Attribute("Annotation"), key, "x", kinds)) },
    };
}
