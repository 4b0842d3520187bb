using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Parsing;

public sealed class DockerParserTests
{
    [Fact]
    public void Nothing_is_declared_where_nothing_stands() => Assert.Equal(new DockerModel(), Parse(""));

    [Fact]
    public void Files_of_variables_must_be_there_unless_they_need_not() => Assert.Equal(
        [("a.env", false), ("b.env", true)],
        Parse("""[EnvFile("a.env"), EnvFile("b.env", Required = false)]""").EnvFiles.Select(file => (file.Path, file.IsOptional)));

    [Fact]
    public void Profiles() => Assert.Equal(["tools", "debug"], Parse("""[Profile("tools"), Profile("debug")]""").Profiles.Select(profile => profile.Name));

    [Fact]
    public void Networks() => Assert.Equal(
        [("proxy", true), ("shared", false)],
        Parse("""[Network("proxy", External = true), Network("shared")]""").Networks.Select(network => (network.Name, network.IsExternal)));

    [Fact]
    public void Logging()
    {
        var logging = Parse("""[Logging(Driver = "local", MaxSize = "20M", MaxFiles = 3, Options = new[] { "compress=false" })]""").Logging!;

        Assert.Equal(("local", "20M", 3), (logging.Driver, logging.MaxSize, logging.MaxFiles));
        Assert.Equal(["compress=false"], logging.Options);
    }

    [Fact]
    public void Labels_are_those_of_the_service_unless_they_say_otherwise() => Assert.Equal(
        [("traefik.enable", "true", DockerObjects.Service), ("a", "b", DockerObjects.All)],
        Parse("""[DockerLabel("traefik.enable", "true"), DockerLabel("a", "b", On = DockerObjects.All)]""").Labels.Select(label => (label.Key, label.Value, label.On)));

    [Fact]
    public void Settings_of_Swarm()
    {
        var swarm = Parse("""
            [Swarm(EndpointMode = SwarmEndpointMode.DnsRoundRobin, MaxReplicasPerNode = 2, FailureAction = SwarmFailureAction.Pause, MonitorSeconds = 60, MaxFailurePercent = 25, Constraints = new[] { "node.role == worker" })]
            """).Swarm!;

        Assert.Equal((SwarmEndpointMode.DnsRoundRobin, SwarmFailureAction.Pause), (swarm.EndpointMode, swarm.FailureAction));
        Assert.Equal((2, 60, 25), (swarm.MaxReplicasPerNode, swarm.MonitorSeconds, swarm.MaxFailurePercent));
        Assert.Equal(["node.role == worker"], swarm.Constraints);
    }

    [Fact]
    public void Publishing_of_a_port()
    {
        var ports = Service("[Port(8080, Publishing = PortPublishing.None), Port(9090)]").Ports;

        Assert.Equal([PortPublishing.None, PortPublishing.Default], ports.Select(port => port.Publishing));
    }

    private static DockerModel Parse(string attributes) => Service(attributes).Docker;

    private static ServiceModel Service(string attributes) =>
        ServiceParser.Parse(UserProject.WithService($"""[ContainerService("catalog")]{attributes}""").Compile().GetTypeByMetadataName("Catalog")!)!;
}
