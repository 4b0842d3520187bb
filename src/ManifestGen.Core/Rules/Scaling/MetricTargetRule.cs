using ManifestGen.Model;
using ManifestGen.Settings;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN213: each metric has one target.</summary>
internal sealed class MetricTargetRule : IServiceRule
{
    private static readonly Rule NotOneTarget = new(
        "MGEN213",
        "The metric must have exactly one target",
        "ScaleMetric.{0} requires exactly one target, and has {1}: set {2}",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [NotOneTarget];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        service.Scaling.Metrics.Select(metric => FindingOf(metric, new(service, application))).OfType<Finding>();

    // Of a metric that does not exist, nothing fits.
    private static Finding? FindingOf(ScaleMetricModel metric, SettingContext context)
    {
        var choices = ScaleOnSettings.TargetsOf(metric, context).ToArray();
        var targets = choices.Where(target => target.IsDeclared).Select(target => target.Name).ToArray();
        if (choices.Length == 0 || targets.Length == 1)
        {
            return null;
        }

        var place = targets.Length == 0 ? metric.Origin : metric.Origin.Argument(targets[1]);
        return NotOneTarget.At(
            place,
            metric.Metric.ToString(),
            targets.Length == 0 ? "none" : string.Join(" and ", targets),
            string.Join(" or ", choices.Select(target => target.Name))) with
        {
            Remedy = targets.Length == 0 ? null : Remedy.Remove(place),
        };
    }
}
