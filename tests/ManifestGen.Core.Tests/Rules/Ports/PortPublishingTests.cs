using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Ports;

public class PortPublishingTests : RuleTest
{
    private static readonly SwarmModel RoundRobin = new(Declare.Attribute("Swarm")) { EndpointMode = SwarmEndpointMode.DnsRoundRobin };

    [Theory]
    [InlineData(PortPublishing.None)]
    [InlineData(PortPublishing.Host)]
    public void Every_way_to_publish_is_good(PortPublishing publishing) => AssertGood(Published(Declare.Port(8080) with { Publishing = publishing }, RoundRobin));

    [Fact]
    public void Number_on_the_host_of_what_is_not_published() => AssertProblem(
        "MGEN187 at Port1.PublishedPort: remove Port1.PublishedPort", Published(Declare.Port(8080) with { Publishing = PortPublishing.None, PublishedPort = 9000 }));

    [Fact]
    public void Routing_mesh_without_a_virtual_address() => AssertProblem(
        "MGEN188 at Port1: Port1.Publishing = PortPublishing.None", Published(Declare.Port(8080), RoundRobin));

    [Fact]
    public void What_is_no_longer_published_needs_no_number_on_the_host() => AssertProblem(
        "MGEN188 at Port1: Port1.Publishing = PortPublishing.None, remove Port1.PublishedPort",
        Published(Declare.Port(8080) with { PublishedPort = 9000 }, RoundRobin));

    [Fact]
    public void Without_Swarm_there_is_no_mesh() =>
        AssertGood(Published(Declare.Port(8080), RoundRobin), Declare.Project with { Targets = ManifestTargets.Compose | ManifestTargets.Kubernetes });

    [Theory]
    [InlineData(PortPublishing.None, ManifestTargets.Kubernetes, "Kubernetes")]
    [InlineData(PortPublishing.Host, ManifestTargets.Compose | ManifestTargets.Kubernetes, "Compose")]
    [InlineData(PortPublishing.Host, ManifestTargets.All, null)]
    [InlineData(PortPublishing.None, ManifestTargets.Compose, null)]
    [InlineData(PortPublishing.Default, ManifestTargets.Kubernetes, null)]
    public void Target_that_publishes_no_ports_is_named(PortPublishing publishing, ManifestTargets targets, string? name) => Assert.Equal(
        name is null ? [] : [$"Publishing = PortPublishing.{publishing} has no effect in {name}"],
        FindingsOf("MGEN189", Published(Declare.Port(8080) with { Publishing = publishing }), Declare.Project with { Targets = targets }).Select(finding => finding.Message));

    private static ServiceModel Published(PortModel port, SwarmModel? swarm = null) => Declare.Web with { Ports = Declare.Ports(port), Docker = new() { Swarm = swarm } };
}
