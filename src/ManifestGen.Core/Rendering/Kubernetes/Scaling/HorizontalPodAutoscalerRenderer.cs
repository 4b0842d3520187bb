using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Scaling;

/// <summary>None where KEDA scales: it makes one of its own, and two would pull in two directions.</summary>
internal static class HorizontalPodAutoscalerRenderer
{
    public static YamlNode? Render(ServiceModel service) => service is not { AutoScale: { } autoScale, Scaling.Events.Count: 0, Workload.IsScaled: true } ? null : new YamlMap
    {
        { "apiVersion", "autoscaling/v2" },
        { "kind", "HorizontalPodAutoscaler" },
        { "metadata", Metadata.Of(ManifestKinds.Autoscaler, service) },
        {
            "spec", new YamlMap
            {
                { "scaleTargetRef", ScaleTarget.Of(service) },
                { "minReplicas", autoScale.Min },
                { "maxReplicas", autoScale.Max },
                {
                    "metrics", YamlList.Of(
                    [
                        Utilization("cpu", service.EffectiveCpuUtilization),
                        Utilization("memory", autoScale.MemoryUtilization),
                        .. service.Scaling.Metrics.Select(metric => ScaleMetrics.Render(metric, service)),
                    ])
                },
                { "behavior", ScaleBehaviors.Render(service.Scaling) },
            }
        },
    };

    private static YamlNode? Utilization(string resource, int? percent) => percent is null ? null : new YamlMap
    {
        { "type", "Resource" },
        {
            "resource", new YamlMap
            {
                { "name", resource },
                { "target", new YamlMap { { "type", "Utilization" }, { "averageUtilization", percent } } },
            }
        },
    };
}
