using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>Lets the drain of a node take one pod at a time.</summary>
internal static class PodDisruptionBudgetRenderer
{
    public static YamlNode? Render(ServiceModel service) => !DisruptionBudget.IsWritten(service) ? null : new YamlMap
    {
        { "apiVersion", "policy/v1" },
        { "kind", "PodDisruptionBudget" },
        { "metadata", Metadata.Of(ManifestKinds.DisruptionBudget, service) },
        {
            "spec", new YamlMap
            {
                { "minAvailable", Share(service.Workload.Disruption?.MinAvailable) },
                { "maxUnavailable", service.Workload.Disruption is { MinAvailable: not null } ? null : Share(service.Workload.Disruption?.MaxUnavailable ?? "1") },
                // Else a pod that never becomes ready keeps its node from being drained.
                { "unhealthyPodEvictionPolicy", "AlwaysAllow" },
                { "selector", Metadata.LabelSelector(service) },
            }
        },
    };

    private static YamlNode? Share(string? text) => PodShare.Parse(text) is { } share ? UpdateStrategyRenderer.Share(share) : null;
}
