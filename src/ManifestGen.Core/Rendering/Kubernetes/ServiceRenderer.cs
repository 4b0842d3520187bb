using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>The name under which other pods reach the service. None without ports, which the API would refuse.</summary>
internal static class ServiceRenderer
{
    public static YamlNode? Render(ServiceModel service) => service.Ports.Count == 0 ? null : new YamlMap
    {
        { "apiVersion", "v1" },
        { "kind", "Service" },
        { "metadata", Metadata.Of(ObjectKinds.Service, service) },
        {
            "spec", new YamlMap
            {
                { "type", "ClusterIP" },
                { "selector", Metadata.Selector(service) },
                { "ports", YamlList.Of(service.Ports.Select(Port)) },
            }
        },
    };

    private static YamlNode Port(PortModel port) => new YamlMap
    {
        { "name", port.Name },
        { "port", port.EffectiveServicePort },
        { "targetPort", port.Name },
        { "protocol", Protocols.Of(port) },
        // Only what the name says for sure: a wrong application protocol breaks the connection where a mesh or gateway acts on it.
        { "appProtocol", port is { Name: "http", Protocol: PortProtocol.Tcp } ? "http" : null },
    };
}
