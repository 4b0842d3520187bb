using ManifestGen.Model;
using ManifestGen.Rules;

namespace ManifestGen.Core.Tests.Rules.Exposure;

/// <summary>Whether a gateway that is declared takes the host of a route, as the Gateway API decides it.</summary>
public class UnattachedRouteTests : RuleTest
{
    [Theory]
    [InlineData("shop.example.com", "shop.example.com", true)]
    [InlineData("*.example.com", "shop.example.com", true)]
    [InlineData("*.example.com", "a.shop.example.com", true)]
    [InlineData("shop.example.com", "*.example.com", true)]
    [InlineData("*.shop.example.com", "*.example.com", true)]
    [InlineData(null, "anything.example.org", true)]
    [InlineData("*.example.com", "example.com", false)]
    [InlineData("*.example.com", "shopexample.com", false)]
    [InlineData("shop.example.com", "example.com", false)]
    [InlineData("*.shop.example.com", "*.shops.example.com", false)]
    public void Route_that_the_gateway_never_takes_is_reported(string? listener, string route, bool isTaken) =>
        Assert.Equal(isTaken, Findings(Route(route), Listener(listener)).Length == 0);

    [Fact]
    public void Listener_for_another_host_is_told_with_the_one_that_takes_it() => Assert.Equal(
        "The gateway 'public' does not route requests for 'shop.example.com' to the service: its listener 'http' is for 'example.org': set Listener to 'https'",
        Assert.Single(Findings(Route("shop.example.com", "http"), Listener("example.org"), Listener("*.example.com") with { TlsSecret = "tls" })).Message);

    [Fact]
    public void Gateway_of_another_service_of_the_same_files_is_known()
    {
        var owner = Declare.Web with { Name = "edge", Exposure = new() { Gateways = EquatableArray.Of(Listener("*.example.com")) } };

        Assert.Single(FindingsOf("MGEN166", Route("example.com"), before: owner));
        Assert.Single(FindingsOf("MGEN166", Route("shop.example.com", "internal"), before: owner));
        Assert.Empty(FindingsOf("MGEN166", Route("shop.example.com"), before: owner));
    }

    [Fact]
    public void Gateway_of_another_namespace_is_another_one()
    {
        var route = Route("example.com");
        var elsewhere = route with { Exposure = new() { HttpRoutes = route.Exposure.HttpRoutes.Select(one => one with { Gateway = one.Gateway with { Namespace = "infra" } }).ToEquatableArray() } };

        Assert.Empty(Findings(elsewhere, Listener("*.example.com")));
    }

    private static Finding[] Findings(ServiceModel service, params GatewayModel[] listeners) =>
        FindingsOf("MGEN166", service with { Exposure = service.Exposure with { Gateways = new(listeners) } });

    private static GatewayModel Listener(string? host) => new(new Origin(40), "public", "istio") { Host = host };

    private static ServiceModel Route(string host, string? listener = null) => Declare.Web with
    {
        Exposure = new() { HttpRoutes = EquatableArray.Of(new HttpRouteModel(new Origin(41), host, new("public", null, listener))) },
    };
}
