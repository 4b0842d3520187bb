using ManifestGen.Model;
using static ManifestGen.Model.WorkloadResource;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class ScaleOnSettings
{
    private static readonly ScaleMetric[] Named = [ScaleMetric.Pods, ScaleMetric.Object, ScaleMetric.External];

    private static readonly ScaleMetric[] OfContainer = [ScaleMetric.ContainerCpu, ScaleMetric.ContainerMemory];

    private static readonly SettingOf<ScaleMetricModel>[] Rows =
    [
        new SettingOf<ScaleMetricModel>(OnlyFor("MGEN230", Deployment, StatefulSet)),
        new(nameof(ScaleOnAttribute.Metric), metric => metric.Metric, Member("MGEN219")) { IsDecisive = true },
        new(nameof(ScaleOnAttribute.Name), metric => metric.Name, Of(Named)),
        new(nameof(ScaleOnAttribute.AverageValue), metric => metric.AverageValue, Of(Named.Concat(OfContainer).ToArray())),
        new(nameof(ScaleOnAttribute.Value), metric => metric.Value, Of(ScaleMetric.Object, ScaleMetric.External)),
        new(nameof(ScaleOnAttribute.Utilization), metric => metric.Utilization, Of(OfContainer)),
        new(nameof(ScaleOnAttribute.Selector), metric => metric.Selector.Count > 0 ? metric.Selector : null, Of(Named)),
        new(nameof(ScaleOnAttribute.Container), metric => metric.Container, Of(OfContainer)),
        new(nameof(ScaleOnAttribute.ObjectKind), metric => metric.ObjectKind, Of(ScaleMetric.Object)),
        new(nameof(ScaleOnAttribute.ObjectName), metric => metric.ObjectName, Of(ScaleMetric.Object)),
        new(nameof(ScaleOnAttribute.ObjectApiVersion), metric => metric.ObjectApiVersion, Of(ScaleMetric.Object)),
    ];

    public static SettingTable Table { get; } = SettingTable.OfEach<ScaleOnAttribute, ScaleMetricModel>(service => service.Scaling.Metrics, metric => metric.Origin, Rows);

    /// <summary>The targets that a metric can have, with what is declared of each.</summary>
    public static IEnumerable<(string Name, bool IsDeclared)> TargetsOf(ScaleMetricModel metric, SettingContext context) =>
        from row in Rows
        where row.Property is nameof(ScaleOnAttribute.AverageValue) or nameof(ScaleOnAttribute.Value) or nameof(ScaleOnAttribute.Utilization)
        where row.Limits.OfType<FitLimit>().All(limit => limit.Allows(metric, context))
        select (row.Property!, row.ValueOf(metric) is not null);

    private static Limit Of(params ScaleMetric[] metrics) =>
        OnlyWith("MGEN219", string.Join(", ", metrics), (ScaleMetricModel metric) => Array.IndexOf(metrics, metric.Metric) >= 0);
}
