using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Network;

public class RouteIngressTests : NetworkRuleTest
{
    private static readonly ParentGateway Gateway = new("public", "edge", null);

    [Fact]
    public void The_ingress_controller_is_let_in() => AssertAdvice(
        "MGEN159 at Ingress1: add [AllowIngress(Namespace = \"ingress-nginx\", Ports = new[] { \"http\" })] after Ingress1",
        new() { Ingresses = EquatableArray.Of(Ingress("a.example.com"), Ingress("b.example.com")) });

    [Fact]
    public void So_is_the_gateway() => AssertAdvice(
        "MGEN159 at HttpRoute1: add [AllowIngress(Namespace = \"edge\", Ports = new[] { \"http\" })] after HttpRoute1",
        new() { HttpRoutes = EquatableArray.Of(new HttpRouteModel(Declare.Attribute("HttpRoute1"), "a.example.com", Gateway)) });

    [Fact]
    public void Nothing_is_missing_where_others_may_connect()
    {
        var exposure = new ExposureModel { Ingresses = EquatableArray.Of(Ingress("a.example.com")) };

        Assert.Empty(FindingsOf("MGEN159", Declare.Web with { Exposure = exposure }));
        Assert.Empty(FindingsOf("MGEN159", WithIngress(Rule with { Namespace = "traefik" }) with { Exposure = exposure }));
        Assert.Empty(FindingsOf("MGEN159", Closed(exposure), Declare.Project with { Targets = ManifestTargets.Compose }));
    }

    private static IngressModel Ingress(string host) => new(Declare.Attribute("Ingress1"), host);

    private static ServiceModel Closed(ExposureModel exposure) => WithIngress(Rule with { Service = Orders }) with { Exposure = exposure };

    private static void AssertAdvice(string expected, ExposureModel exposure) =>
        Assert.Equal([expected], FindingsOf("MGEN159", Closed(exposure)).Select(Summary));
}
