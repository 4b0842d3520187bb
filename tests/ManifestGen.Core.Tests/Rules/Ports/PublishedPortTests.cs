using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Ports;

public class PublishedPortTests : RuleTest
{
    private static readonly ServiceModel Api = Declare.Web with { Ports = Declare.Ports(Declare.Port(8080) with { PublishedPort = 9000 }) };

    private static readonly ServiceModel Admin = Api with { Name = "admin" };

    [Fact]
    public void A_host_port_of_an_earlier_service_is_reported()
    {
        var finding = Assert.Single(FindingsOf("MGEN107", Admin, null, Api));

        Assert.Equal("MGEN107 at Port1.PublishedPort: remove Port1.PublishedPort", Summary(finding));
        Assert.Contains("Host port 9000/tcp is already published by port 8080 of 'catalog'", finding.Message);
    }

    [Fact]
    public void A_host_port_of_the_same_service_is_reported() => AssertProblem(
        "MGEN107 at Port2.PublishedPort: remove Port2.PublishedPort",
        Declare.Web with { Ports = Declare.Ports(Declare.Port(8080, "http") with { PublishedPort = 9000 }, Declare.Port(8081, "admin") with { PublishedPort = 9000 }) });

    [Fact]
    public void The_first_one_is_good() => Assert.Empty(FindingsOf("MGEN107", Api));

    [Fact]
    public void Ports_that_are_not_declared_are_chosen_and_cannot_clash() =>
        Assert.Empty(FindingsOf("MGEN107", Declare.Web with { Name = "admin" }, null, Declare.Web));

    [Fact]
    public void TCP_and_UDP_do_not_clash() => Assert.Empty(FindingsOf(
        "MGEN107", Admin with { Ports = Declare.Ports(Declare.Port(8080) with { PublishedPort = 9000, Protocol = PortProtocol.Udp }) }, null, Api));

    [Fact]
    public void A_port_that_is_not_published_takes_none() => Assert.Empty(FindingsOf(
        "MGEN107", Admin, null, Api with { Ports = Declare.Ports(Declare.Port(8080) with { PublishedPort = 9000, Publishing = PortPublishing.None }) }));

    [Fact]
    public void Kubernetes_publishes_nothing() =>
        Assert.Empty(FindingsOf("MGEN107", Admin, Declare.Project with { Targets = ManifestTargets.Kubernetes }, Api));
}
