using System.Globalization;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>What the Prometheus operator makes its configuration from.</summary>
internal static class MonitorRenderer
{
    public static YamlNode? Render(ServiceModel service) => service.Observability.Metrics is not { } metrics ? null : metrics.MonitorOf(service) switch
    {
        MetricsMonitor.ServiceMonitor => Monitor("ServiceMonitor", "endpoints", metrics, service),
        MetricsMonitor.PodMonitor => Monitor("PodMonitor", "podMetricsEndpoints", metrics, service),
        _ => null,
    };

    private static YamlMap Monitor(string kind, string endpoints, MetricsModel metrics, ServiceModel service) => new()
    {
        { "apiVersion", "monitoring.coreos.com/v1" },
        { "kind", kind },
        { "metadata", Metadata.Of(ManifestKinds.Monitor, service) },
        {
            "spec", new YamlMap
            {
                { "selector", Metadata.LabelSelector(service) },
                { endpoints, new YamlList { Endpoint(metrics, service) } },
            }
        },
    };

    private static YamlMap Endpoint(MetricsModel metrics, ServiceModel service) => new()
    {
        { "port", metrics.PortOf(service)?.Name },
        { "path", metrics.Path },
        { "interval", metrics.IntervalSeconds is { } seconds ? string.Format(CultureInfo.InvariantCulture, "{0}s", seconds) : null },
        { "honorLabels", metrics.HonorLabels is { } honored ? (YamlNode)honored : null },
    };
}
