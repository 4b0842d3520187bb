using ManifestGen.Model;
using static ManifestGen.Core.Tests.Rules.Exposure.ExposureDeclarations;

namespace ManifestGen.Core.Tests.Rules.Exposure;

public class RouteTests : RuleTest
{
    [Fact]
    public void Routes_are_good()
    {
        AssertGood(With(HttpRoute() with { Path = "/a", Method = RouteMethod.Get, TimeoutSeconds = 99999 }));
        AssertGood(With(GrpcRoute() with { Service = "acme.Catalog", Method = "GetProduct" }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100000)]
    public void Timeout_out_of_range_is_reported(int seconds) =>
        AssertProblem("MGEN116 at HttpRoute.TimeoutSeconds: remove HttpRoute.TimeoutSeconds", With(HttpRoute() with { TimeoutSeconds = seconds }));

    [Fact]
    public void Port_of_a_gateway_out_of_range_is_reported() => AssertProblem("MGEN116 at Gateway.Port: remove Gateway.Port", With(Gateway with { Port = 70000 }));

    [Fact]
    public void Unknown_port_is_reported() => AssertProblem("MGEN123 at GrpcRoute.Port: no remedy", With(GrpcRoute() with { Port = "grpc" }));

    [Fact]
    public void Path_longer_than_the_API_allows_is_reported() =>
        AssertProblem("MGEN125 at HttpRoute.Path: no remedy", With(HttpRoute() with { Path = "/" + new string('a', 1024) }));

    [Fact]
    public void Pattern_that_is_compared_as_it_stands_is_reported() =>
        AssertProblem("MGEN126 at HttpRoute.Path: HttpRoute.PathType = RoutePathType.RegularExpression", With(HttpRoute() with { Path = "/a/*" }));

    [Fact]
    public void Route_of_an_earlier_service_is_reported()
    {
        Assert.Single(FindingsOf("MGEN127", With(HttpRoute()) with { Name = "orders" }, null, With(HttpRoute())));
        Assert.Single(FindingsOf("MGEN127", With(GrpcRoute()) with { Name = "orders" }, null, With(GrpcRoute())));
        Assert.Empty(FindingsOf("MGEN127", With(HttpRoute() with { Method = RouteMethod.Get }) with { Name = "orders" }, null, With(HttpRoute())));
    }

    [Fact]
    public void Host_of_both_HTTP_and_gRPC_is_reported()
    {
        var both = With(GrpcRoute()).Exposure with { HttpRoutes = With(HttpRoute()).Exposure.HttpRoutes };
        AssertProblem("MGEN127 at GrpcRoute: no remedy", Declare.Web with { Exposure = both });
        AssertGood(Declare.Web with { Exposure = both with { GrpcRoutes = With(GrpcRoute("api.example.com")).Exposure.GrpcRoutes } });
    }

    [Fact]
    public void Name_of_a_namespace_has_no_dot() => AssertProblem(
        "MGEN129 at HttpRoute.GatewayNamespace: HttpRoute.GatewayNamespace = \"a-b\"", With(HttpRoute() with { Gateway = new("public", "a.b", null) }));

    [Fact]
    public void Gateway_of_an_earlier_service_is_reported() =>
        Assert.Single(FindingsOf("MGEN130", With(Gateway) with { Name = "orders" }, null, With(Gateway)));

    [Fact]
    public void Number_that_is_no_method_is_reported() =>
        AssertProblem("MGEN133 at HttpRoute.Method: remove HttpRoute.Method", With(HttpRoute() with { Method = (RouteMethod)99 }));

    [Fact]
    public void Names_that_gRPC_does_not_have_are_reported()
    {
        AssertProblem("MGEN134 at GrpcRoute.Service: GrpcRoute.Service = \"acme.Catalog\", GrpcRoute.Method = \"GetProduct\"", With(GrpcRoute() with { Service = "acme.Catalog/GetProduct" }));
        AssertProblem("MGEN134 at GrpcRoute.Method: no remedy", With(GrpcRoute() with { Method = "acme.GetProduct" }));
    }

    [Fact]
    public void Route_without_a_gateway_is_reported()
    {
        var alone = With(HttpRoute() with { Gateway = new(null, null, null) });
        AssertProblem("MGEN138 at HttpRoute: no remedy", alone);
        AssertGood(alone with { Exposure = alone.Exposure with { Gateways = EquatableArray.Of(Gateway with { TlsSecret = "shop-tls" }) } });
    }

    [Fact]
    public void Listener_that_the_services_gateway_does_not_have_is_reported()
    {
        var route = With(HttpRoute() with { Gateway = new("public", null, "https") });
        AssertProblem(
            "MGEN138 at HttpRoute.Listener: no remedy", route with { Exposure = route.Exposure with { Gateways = EquatableArray.Of(Gateway) } });
        AssertGood(route);
    }

    [Fact]
    public void Route_of_a_gateway_without_a_certificate_is_reported_at_the_gateway()
    {
        AssertProblem("MGEN164 at Gateway: Gateway.TlsSecret = \"catalog-tls\"", Behind([Gateway], HttpRoute(), HttpRoute() with { Path = "/a" }));
        AssertProblem("MGEN164 at Gateway: no remedy", Behind([Gateway], HttpRoute() with { Gateway = new("public", null, "http") }));
        AssertGood(Behind([Gateway with { TlsSecret = "shop-tls" }], HttpRoute()));
    }

    [Fact]
    public void Route_that_an_unencrypted_listener_takes_too_is_reported_at_the_route()
    {
        GatewayModel[] both = [Gateway, Gateway with { TlsSecret = "shop-tls" }];

        AssertProblem("MGEN164 at HttpRoute: HttpRoute.Listener = \"https\"", Behind(both, HttpRoute()));
        AssertProblem("MGEN164 at HttpRoute.Listener: HttpRoute.Listener = \"https\"", Behind(both, HttpRoute() with { Gateway = new("public", null, "http") }));
        AssertGood(Behind(both, HttpRoute() with { Gateway = new("public", null, "https") }));
    }

    [Theory]
    [InlineData("shop.example.com", 1)]
    [InlineData("*.example.com", 1)]
    [InlineData("api.example.com", 0)]
    [InlineData("*.acme.example", 0)]
    public void Listener_for_another_host_takes_no_requests_of_the_route(string host, int findings) =>
        Assert.Equal(findings, FindingsOf("MGEN164", Behind([Gateway with { Host = host }], HttpRoute())).Length);

    [Fact]
    public void Nothing_is_known_of_a_gateway_that_is_not_the_services() =>
        Assert.Empty(FindingsOf("MGEN164", Behind([Gateway], HttpRoute() with { Gateway = new("public", "infra", null) })));

    private static ServiceModel Behind(GatewayModel[] gateways, params HttpRouteModel[] routes)
    {
        var service = With(gateways);
        return service with { Exposure = service.Exposure with { HttpRoutes = new(routes) } };
    }

    [Fact]
    public void Listeners_that_clash_are_reported()
    {
        AssertProblem("MGEN138 at Gateway2.className: no remedy", With(Gateway, Gateway with { ClassName = "nginx", TlsSecret = "a" }));
        AssertProblem("MGEN138 at Gateway2.Listener: no remedy", With(Gateway, Gateway with { Port = 8080 }));
        AssertProblem("MGEN138 at Gateway2.Port: no remedy", With(Gateway, Gateway with { TlsSecret = "a", Port = 80 }));
        AssertProblem("MGEN138 at Gateway2.Host: no remedy", With(Gateway, Gateway with { Listener = "other" }));
        AssertGood(With(Gateway, Gateway with { TlsSecret = "a" }, Gateway with { Listener = "admin", Host = "admin.example.com" }));
    }
}
