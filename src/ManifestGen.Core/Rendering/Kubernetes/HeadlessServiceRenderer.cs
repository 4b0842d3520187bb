using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>Gives each pod of a StatefulSet a host name of its own, such as <c>catalog-0.catalog-headless</c>. Unlike other Services it needs no port.</summary>
internal static class HeadlessServiceRenderer
{
    public static YamlNode? Render(ServiceModel service) => service.Workload.Kind != WorkloadResource.StatefulSet ? null : new YamlMap
    {
        { "apiVersion", "v1" },
        { "kind", "Service" },
        { "metadata", Metadata.Of(ManifestKinds.Service, service, name: HeadlessName.Of(service)) },
        {
            "spec", new YamlMap
            {
                { "type", "ClusterIP" },
                { "clusterIP", "None" },
                // Instances look for each other while they start.
                { "publishNotReadyAddresses", true },
                { "selector", Metadata.Selector(service) },
                { "ports", YamlList.Of(service.Ports.Select(Port)).OrNull() },
            }
        },
    };

    // No translation takes place here: the name leads to the pod itself.
    private static YamlNode Port(PortModel port) => new YamlMap
    {
        { "name", port.Name },
        { "port", port.Number },
        { "targetPort", port.Name },
        { "protocol", Protocols.Of(port) },
    };
}
