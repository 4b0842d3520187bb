using static ManifestGen.DropRows;

namespace ManifestGen;

internal static class DockerRows
{
    public static readonly DropRow[] All =
    [
        ("PortAttribute.Publishing", ServiceWithPort, """[ContainerService("catalog"), Port(8080, Name = "http", Publishing = PortPublishing.Host)]"""),
        ("EnvFileAttribute.Path", Service, Service + """[EnvFile("local.env")]"""),
        ("EnvFileAttribute.Required", Service, Service + """[EnvFile("local.env", Required = false)]"""),
        ("ProfileAttribute.Name", Service, Service + """[Profile("tools")]"""),
        ("NetworkAttribute.Name", Service, Service + """[Network("proxy")]"""),
        ("NetworkAttribute.External", Service + """[Network("proxy")]""", Service + """[Network("proxy", External = true)]"""),
        ("DockerLabelAttribute.Key", Service + """[DockerLabel("traefik.enable", "true")]""", Service + """[DockerLabel("traefik.disable", "true")]"""),
        ("DockerLabelAttribute.Value", Service + """[DockerLabel("traefik.enable", "true")]""", Service + """[DockerLabel("traefik.enable", "false")]"""),
        ("DockerLabelAttribute.On", Service + """[DockerLabel("traefik.enable", "true")]""", Service + """[DockerLabel("traefik.enable", "true", On = DockerObjects.Container)]"""),
        ("LoggingAttribute.Driver", Service, Service + """[Logging(Driver = "local")]"""),
        ("LoggingAttribute.MaxSize", Service, Service + """[Logging(MaxSize = "20M")]"""),
        ("LoggingAttribute.MaxFiles", Service, Service + """[Logging(MaxFiles = 2)]"""),
        ("LoggingAttribute.Options", Service, Service + """[Logging(Options = new[] { "compress=true" })]"""),
        ("SwarmAttribute.Constraints", Service, Service + """[Swarm(Constraints = new[] { "node.role == worker" })]"""),
    ];
}
