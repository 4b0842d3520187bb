using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>Lets the drain of a node take one pod at a time. None for what has one instance at most unless declared, since most would only block the drain; of an autoscaler the maximum counts, whatever runs now.</summary>
internal static class PodDisruptionBudgetRenderer
{
    public static YamlNode? Render(ServiceModel service) => !HasBudget(service) ? null : new YamlMap
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

    public static bool HasBudget(ServiceModel service) =>
        service.Workload.IsScaled && (service.HasPeers || service.Workload.Disruption is not null);

    private static YamlNode? Share(string? text) => PodShare.Parse(text) is { } share ? UpdateStrategyRenderer.Share(share) : null;
}
