using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>Closes every way in but the declared ports; without ports, every one. The ways out are open, since nothing declares them.</summary>
internal static class NetworkPolicyRenderer
{
    public static YamlMap Render(ServiceModel service) => new()
    {
        { "apiVersion", "networking.k8s.io/v1" },
        { "kind", "NetworkPolicy" },
        { "metadata", Metadata.Of(ObjectKinds.NetworkPolicy, service) },
        {
            "spec", new YamlMap
            {
                { "podSelector", Metadata.LabelSelector(service) },
                { "policyTypes", new YamlList { "Ingress", "Egress" } },
                { "ingress", Ingress(service) },
                { "egress", new YamlList { new YamlMap() } },
            }
        },
    };

    private static YamlList Ingress(ServiceModel service) => service.Ports.Count == 0
        ? []
        : [new YamlMap { { "ports", YamlList.Of(service.Ports.Select(Port)) } }];

    private static YamlNode Port(PortModel port) => new YamlMap { { "port", port.Name }, { "protocol", Protocols.Of(port) } };
}
