using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class MetricsSettings
{
    private const int LongestIntervalSeconds = 86_400;

    public static SettingTable Table { get; } = SettingTable.Of<MetricsAttribute, MetricsModel>(
        service => service.Observability.Metrics,
        declared => declared.Origin,
        new SettingOf<MetricsModel>(NotIn("MGEN174", ComposeAndSwarm)),
        new(nameof(MetricsAttribute.IntervalSeconds), metrics => metrics.IntervalSeconds, Range("MGEN172", 1, LongestIntervalSeconds), OfMonitor()),
        new(nameof(MetricsAttribute.HonorLabels), metrics => metrics.HonorLabels, OfMonitor()),
        new(nameof(MetricsAttribute.Monitor), metrics => metrics.Monitor, Member("MGEN173")));

    // Annotations cannot express it.
    private static Limit OfMonitor() => OnlyWith("MGEN173", "another monitor than `Annotations`", (MetricsModel metrics) => metrics.Monitor != MetricsMonitor.Annotations);
}
