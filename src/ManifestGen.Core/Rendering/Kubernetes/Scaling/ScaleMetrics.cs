using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Scaling;

/// <summary>The measures of a HorizontalPodAutoscaler beside the CPU and memory of whole pods.</summary>
internal static class ScaleMetrics
{
    public static YamlNode Render(ScaleMetricModel metric, ServiceModel service) => metric.Metric switch
    {
        ScaleMetric.Pods => new YamlMap
        {
            { "type", "Pods" },
            { "pods", new YamlMap { { "metric", Identifier(metric) }, { "target", Target(metric) } } },
        },
        ScaleMetric.Object => new YamlMap
        {
            { "type", "Object" },
            {
                "object", new YamlMap
                {
                    { "describedObject", DescribedObject(metric, service) },
                    { "metric", Identifier(metric) },
                    { "target", Target(metric) },
                }
            },
        },
        ScaleMetric.External => new YamlMap
        {
            { "type", "External" },
            { "external", new YamlMap { { "metric", Identifier(metric) }, { "target", Target(metric) } } },
        },
        _ => new YamlMap
        {
            { "type", "ContainerResource" },
            {
                "containerResource", new YamlMap
                {
                    { "name", ResourceOf(metric) },
                    { "container", metric.Container ?? service.Name },
                    { "target", Target(metric) },
                }
            },
        },
    };

    /// <summary>The resource of a container's measure.</summary>
    public static string ResourceOf(ScaleMetricModel metric) => metric.Metric == ScaleMetric.ContainerMemory ? "memory" : "cpu";

    private static YamlMap DescribedObject(ScaleMetricModel metric, ServiceModel service) => new()
    {
        { "apiVersion", metric.EffectiveObjectApiVersion },
        { "kind", metric.ObjectKind },
        { "name", metric.ObjectName ?? service.Name },
    };

    private static YamlMap Identifier(ScaleMetricModel metric) => new()
    {
        { "name", metric.Name },
        { "selector", metric.Selector.Count == 0 ? null : new YamlMap { { "matchLabels", Labels(metric) } } },
    };

    private static YamlMap Labels(ScaleMetricModel metric)
    {
        var labels = new YamlMap();
        foreach (var label in metric.Selector.Select(ScaleParameterModel.Of))
        {
            labels.Add(label.Key, label.Value);
        }

        return labels;
    }

    private static YamlMap Target(ScaleMetricModel metric) => metric switch
    {
        { Utilization: { } percent } => new() { { "type", "Utilization" }, { "averageUtilization", percent } },
        { Value: { } value } => new() { { "type", "Value" }, { "value", StoredQuantity.Of(value) } },
        _ => new() { { "type", "AverageValue" }, { "averageValue", StoredQuantity.Of(metric.AverageValue) } },
    };
}
