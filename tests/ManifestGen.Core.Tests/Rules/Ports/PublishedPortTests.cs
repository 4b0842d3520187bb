using ManifestGen.Model;
using ManifestGen.Rules;

namespace ManifestGen.Core.Tests.Rules.Ports;

public class PublishedPortTests : RuleTest
{
    private static readonly ServiceModel Api = Declare.Web with { Ports = Declare.Ports(Declare.Port(8080) with { PublishedPort = 9000 }) };

    private static readonly ServiceModel Admin = Api with { Name = "admin" };

    private static readonly ServiceModel Default = Declare.Web with { Name = "orders" };

    [Fact]
    public void A_host_port_of_an_earlier_service_is_reported()
    {
        var finding = Assert.Single(FindingsOf("MGEN107", Admin, null, Api));

        Assert.Equal("MGEN107 at Port1.PublishedPort: Port1.PublishedPort = 9001", Summary(finding));
        Assert.Contains("Host port 9000/tcp is already published by port 8080 of 'catalog'", finding.Message);
    }

    [Fact]
    public void A_host_port_of_the_same_service_is_reported() => AssertProblem(
        "MGEN107 at Port2.PublishedPort: Port2.PublishedPort = 9001",
        Declare.Web with { Ports = Declare.Ports(Declare.Port(8080, "http") with { PublishedPort = 9000 }, Declare.Port(8081, "admin") with { PublishedPort = 9000 }) });

    [Fact]
    public void The_first_one_is_good() => Assert.Empty(FindingsOf("MGEN107", Api));

    [Fact]
    public void A_second_service_on_8080_does_not_move_the_first_but_is_asked_for_a_port()
    {
        var finding = Assert.Single(FindingsOf("MGEN107", Default, null, Declare.Web));

        Assert.Equal("MGEN107 at Port1.PublishedPort: Port1.PublishedPort = 8081", Summary(finding));
        Assert.True(finding.Rule.IsBlocking);
    }

    [Fact]
    public void What_is_declared_gives_way_to_nothing_that_is_not()
    {
        var declared = Declare.Web with { Name = "zoo", Ports = Declare.Ports(Declare.Port(5000) with { PublishedPort = 8080 }) };

        Assert.Empty(FindingsOf("MGEN107", declared, null, Declare.Web));
        Assert.Single(FindingsOf("MGEN107", Declare.Web, null, declared));
    }

    [Fact]
    public void Three_on_one_port_are_offered_three_ports()
    {
        ServiceModel[] services = [Declare.Web, Default, Default with { Name = "prices" }, Admin with { Ports = Declare.Ports(Declare.Port(8081)) }];

        var application = new ApplicationModel(Declare.Project, new(services));
        var offered = services.SelectMany(service => RuleCatalog.Check(service, application)).Where(finding => finding.Rule.Id == "MGEN107").Select(finding => finding.Remedy!.Title);

        Assert.Equal(["Publish it on port 8082", "Publish it on port 8083"], offered);
    }

    [Fact]
    public void Above_the_last_port_nothing_is_offered() => Assert.Equal(
        "MGEN107 at Port1.PublishedPort: no remedy",
        Summary(Assert.Single(FindingsOf(
            "MGEN107", Default with { Ports = Declare.Ports(Declare.Port(65535)) }, null, Declare.Web with { Ports = Declare.Ports(Declare.Port(65535)) }))));

    [Fact]
    public void TCP_and_UDP_do_not_clash() => Assert.Empty(FindingsOf(
        "MGEN107", Admin with { Ports = Declare.Ports(Declare.Port(8080) with { PublishedPort = 9000, Protocol = PortProtocol.Udp }) }, null, Api));

    [Fact]
    public void A_port_that_is_not_published_takes_none() => Assert.Empty(FindingsOf(
        "MGEN107", Admin, null, Api with { Ports = Declare.Ports(Declare.Port(8080) with { PublishedPort = 9000, Publishing = PortPublishing.None }) }));

    [Fact]
    public void Two_services_of_one_name_have_another_mistake() => Assert.Empty(FindingsOf("MGEN107", Declare.Web with { ClassName = "Other" }, null, Declare.Web));

    [Fact]
    public void A_server_that_runs_elsewhere_takes_none() => Assert.Empty(FindingsOf(
        "MGEN107", Default, null, Declare.Web with { Name = "far", Backing = new(Origin.Class) { Host = "db.example.com" } }));

    [Fact]
    public void Swarm_alone_publishes_no_server() => Assert.Empty(FindingsOf(
        "MGEN107",
        Default,
        Declare.Project with { Targets = ManifestTargets.Swarm },
        Declare.Web with { Backing = new(Origin.Class) { Image = "acme/server:1" } }));

    [Fact]
    public void Kubernetes_publishes_nothing() =>
        Assert.Empty(FindingsOf("MGEN107", Admin, Declare.Project with { Targets = ManifestTargets.Kubernetes }, Api));
}
