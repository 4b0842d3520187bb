using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>Closes every way in but the declared ports, and every way out but the declared ones where any is declared.</summary>
internal static class NetworkPolicyRenderer
{
    public static YamlMap Render(ServiceModel service, ApplicationModel application) => new()
    {
        { "apiVersion", "networking.k8s.io/v1" },
        { "kind", "NetworkPolicy" },
        { "metadata", Metadata.Of(ManifestKinds.NetworkPolicy, service) },
        {
            "spec", new YamlMap
            {
                { "podSelector", Metadata.LabelSelector(service) },
                { "policyTypes", new YamlList { "Ingress", "Egress" } },
                // The API server drops an empty list, and what is not there of a policy type is closed.
                { "ingress", IngressRules.Of(service, application).OrNull() },
                { "egress", EgressRules.Of(service, application).OrNull() },
            }
        },
    };
}
