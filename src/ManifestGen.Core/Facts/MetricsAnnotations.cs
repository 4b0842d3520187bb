using System.Globalization;
using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>The annotations of the pods that a Prometheus without the operator reads.</summary>
internal static class MetricsAnnotations
{
    /// <summary>Empty unless they are what was chosen.</summary>
    public static IEnumerable<(string Key, string Value)> Of(ServiceModel service) =>
        service.Observability.Metrics is { Monitor: MetricsMonitor.Annotations } metrics && metrics.PortOf(service) is { } port
            ?
            [
                ("prometheus.io/scrape", "true"),
                ("prometheus.io/port", port.Number.ToString(CultureInfo.InvariantCulture)),
                ("prometheus.io/path", metrics.Path),
            ]
            : [];
}
