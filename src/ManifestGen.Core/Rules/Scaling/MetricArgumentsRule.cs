using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN213 and MGEN219: each kind of measure has one target, and arguments of its own.</summary>
internal sealed class MetricArgumentsRule : IServiceRule
{
    private const string Name = nameof(ScaleMetricModel.Name);

    private static readonly ScaleMetric[] Named = [ScaleMetric.Pods, ScaleMetric.Object, ScaleMetric.External];

    private static readonly ScaleMetric[] OfContainer = [ScaleMetric.ContainerCpu, ScaleMetric.ContainerMemory];

    private static readonly Rule NotOneTarget = new(
        "MGEN213",
        "The metric must have exactly one target",
        "ScaleMetric.{0} requires exactly one target, and has {1}: set {2}",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    private static readonly Rule Mismatch = new(
        "MGEN219",
        "The argument does not match the metric type",
        "The metric arguments are not valid, because {0}",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [NotOneTarget, Mismatch];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) => service.Scaling.Metrics.SelectMany(FindingsOf);

    private static IEnumerable<Finding> FindingsOf(ScaleMetricModel metric)
    {
        if (metric.Metric is < ScaleMetric.Pods or > ScaleMetric.ContainerMemory)
        {
            yield return Mismatch.At(
                metric.Origin.Argument(nameof(metric.Metric)),
                $"ScaleMetric {((int)metric.Metric).ToText()} does not exist: use Pods, Object, External, ContainerCpu or ContainerMemory");
            yield break;
        }

        var declared = ArgumentsOf(metric).Where(argument => argument.IsDeclared).ToLookup(argument => argument.Kinds.Contains(metric.Metric));
        foreach (var argument in declared[false])
        {
            var place = metric.Origin.Argument(argument.Name);
            yield return Mismatch.At(place, $"ScaleMetric.{metric.Metric} does not use {argument.Name}: remove it") with
            {
                Remedy = argument.Name == Name ? null : new Remedy($"Remove {argument.Name}", RemedyEdit.RemoveArgument(place)),
            };
        }

        var targets = declared[true].Where(argument => argument.IsTarget).ToArray();
        if (targets.Length != 1)
        {
            var choices = ArgumentsOf(metric).Where(argument => argument.IsTarget && argument.Kinds.Contains(metric.Metric)).Select(argument => argument.Name);
            yield return NotOneTarget.At(
                targets.Length == 0 ? metric.Origin : metric.Origin.Argument(targets[1].Name),
                metric.Metric.ToString(),
                targets.Length == 0 ? "none" : string.Join(" and ", targets.Select(target => target.Name)),
                string.Join(" or ", choices)) with
            {
                Remedy = targets.Length == 0
                    ? null
                    : new Remedy($"Remove {targets[1].Name}", RemedyEdit.RemoveArgument(metric.Origin.Argument(targets[1].Name))),
            };
        }
    }

    private static IEnumerable<Argument> ArgumentsOf(ScaleMetricModel metric) =>
    [
        new(Name, metric.Name is not null, Named),
        new(nameof(metric.AverageValue), metric.AverageValue is not null, [.. Named, .. OfContainer]) { IsTarget = true },
        new(nameof(metric.Value), metric.Value is not null, [ScaleMetric.Object, ScaleMetric.External]) { IsTarget = true },
        new(nameof(metric.Utilization), metric.Utilization is not null, OfContainer) { IsTarget = true },
        new(nameof(metric.Selector), metric.Selector.Count > 0, Named),
        new(nameof(metric.Container), metric.Container is not null, OfContainer),
        new(nameof(metric.ObjectKind), metric.ObjectKind is not null, [ScaleMetric.Object]),
        new(nameof(metric.ObjectName), metric.ObjectName is not null, [ScaleMetric.Object]),
        new(nameof(metric.ObjectApiVersion), metric.ObjectApiVersion is not null, [ScaleMetric.Object]),
    ];

    private sealed record Argument(string Name, bool IsDeclared, ScaleMetric[] Kinds)
    {
        public bool IsTarget { get; init; }
    }
}
