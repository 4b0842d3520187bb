using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>Lets the drain of a node take one pod at a time. None for a single instance, where it would only block the drain.</summary>
internal static class PodDisruptionBudgetRenderer
{
    public static YamlNode? Render(ServiceModel service) => service.MinimumReplicas < 2 ? null : new YamlMap
    {
        { "apiVersion", "policy/v1" },
        { "kind", "PodDisruptionBudget" },
        { "metadata", Metadata.Of(ObjectKinds.DisruptionBudget, service) },
        {
            "spec", new YamlMap
            {
                { "maxUnavailable", 1 },
                // Else a pod that never becomes ready keeps its node from being drained.
                { "unhealthyPodEvictionPolicy", "AlwaysAllow" },
                { "selector", Metadata.LabelSelector(service) },
            }
        },
    };
}
