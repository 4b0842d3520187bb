using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

internal static class HorizontalPodAutoscalerRenderer
{
    public static YamlNode? Render(ServiceModel service) => service.AutoScale is not { } scaling ? null : new YamlMap
    {
        { "apiVersion", "autoscaling/v2" },
        { "kind", "HorizontalPodAutoscaler" },
        { "metadata", Metadata.Of(ObjectKinds.Autoscaler, service) },
        {
            "spec", new YamlMap
            {
                {
                    "scaleTargetRef", new YamlMap
                    {
                        { "apiVersion", "apps/v1" },
                        { "kind", "Deployment" },
                        { "name", service.Name },
                    }
                },
                { "minReplicas", scaling.Min },
                { "maxReplicas", scaling.Max },
                {
                    "metrics", new YamlList
                    {
                        Utilization("cpu", scaling.EffectiveCpuUtilization),
                        Utilization("memory", scaling.MemoryUtilization),
                    }
                },
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
