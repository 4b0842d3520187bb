using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Scaling;

/// <summary>KEDA's autoscaler, for services with sources of events.</summary>
internal static class ScaledObjectRenderer
{
    public static YamlNode? Render(ServiceModel service) => service is not { AutoScale: { } autoScale, Scaling.Events.Count: > 0, Workload.IsScaled: true } ? null : new YamlMap
    {
        { "apiVersion", "keda.sh/v1alpha1" },
        { "kind", "ScaledObject" },
        { "metadata", Metadata.Of(ManifestKinds.Autoscaler, service) },
        {
            "spec", new YamlMap
            {
                { "scaleTargetRef", ScaleTarget.Of(service) },
                { "pollingInterval", autoScale.PollingIntervalSeconds },
                { "cooldownPeriod", autoScale.CooldownSeconds },
                { "idleReplicaCount", autoScale.IdleReplicas },
                { "minReplicaCount", autoScale.Min },
                { "maxReplicaCount", autoScale.Max },
                { "fallback", Fallback(autoScale) },
                { "advanced", Advanced(service.Scaling) },
                {
                    "triggers", YamlList.Of(
                    [
                        .. service.Scaling.Events.Select((trigger, index) => Trigger(trigger, index, service)),
                        Utilization("cpu", autoScale.CpuUtilization),
                        Utilization("memory", autoScale.MemoryUtilization),
                        .. service.Scaling.Metrics.Where(metric => metric.IsOfContainer).Select(metric => OfContainer(metric, service)),
                    ])
                },
            }
        },
    };

    private static YamlNode? Fallback(AutoScaleModel autoScale) => autoScale.FallbackReplicas is not { } replicas ? null : new YamlMap
    {
        { "failureThreshold", autoScale.EffectiveFallbackAfterFailures },
        { "replicas", replicas },
    };

    private static YamlNode? Advanced(ScalingModel scaling) => ScaleBehaviors.Render(scaling) is not { } behavior ? null : new YamlMap
    {
        { "horizontalPodAutoscalerConfig", new YamlMap { { "behavior", behavior } } },
    };

    private static YamlNode Trigger(ScaleEventModel trigger, int index, ServiceModel service)
    {
        var authentication = trigger.Secrets.Count > 0 ? TriggerAuthenticationRenderer.NameOf(service, index) : trigger.Authentication;
        var parameters = new YamlMap();
        foreach (var parameter in trigger.Parameters)
        {
            parameters.Add(parameter.Key, parameter.Value);
        }

        return new YamlMap
        {
            { "type", trigger.Type },
            { "metadata", parameters },
            { "authenticationRef", authentication is null ? null : new YamlMap { { "name", authentication } } },
        };
    }

    private static YamlNode? Utilization(string resource, int? percent) => percent is { } value ? OfResource(resource, "Utilization", Text(value)) : null;

    private static YamlNode OfContainer(ScaleMetricModel metric, ServiceModel service) => OfResource(
        ScaleMetrics.ResourceOf(metric),
        metric.Utilization is null ? "AverageValue" : "Utilization",
        metric.Utilization is { } percent ? Text(percent) : metric.AverageValue,
        metric.Container ?? service.Name);

    private static YamlMap OfResource(string resource, string metricType, string? value, string? container = null) => new()
    {
        { "type", resource },
        { "metricType", metricType },
        { "metadata", new YamlMap { { "containerName", container }, { "value", value } } },
    };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
