using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN204, MGEN205 and MGEN208: what a HorizontalPodAutoscaler can move between. Of these at most one is reported.</summary>
internal sealed class AutoScaleBoundsRule : IServiceRule
{
    private static readonly Rule MinAboveMax = new(
        "MGEN204",
        "The AutoScale minimum exceeds the maximum",
        "The AutoScale minimum {0} exceeds the maximum {1}: put the lower number first",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    private static readonly Rule BelowOne = new(
        "MGEN205",
        "The AutoScale minimum is too low",
        "AutoScale cannot scale down to {0} replicas: use a minimum of {1} or more",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    private static readonly Rule NothingToScale = new(
        "MGEN208",
        "The AutoScale minimum equals the maximum",
        "AutoScale({0}, {0}) never scales: raise the maximum, or use Replicas({0})",
        RuleSeverity.Warning,
        Category.Scaling);

    public IReadOnlyList<Rule> Rules => [MinAboveMax, BelowOne, NothingToScale];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service is { AutoScale: { } autoScale, Workload.IsScaled: true } && FindingOf(autoScale, service) is { } finding)
        {
            yield return finding;
        }
    }

    private static Finding? FindingOf(AutoScaleModel autoScale, ServiceModel service)
    {
        var (min, max) = (autoScale.Origin.Argument("min"), autoScale.Origin.Argument("max"));
        // Only KEDA can start the first instance.
        var lowest = service.Scaling.Events.Count > 0 ? 0 : 1;
        if (autoScale.Min < lowest)
        {
            return BelowOne.At(min, autoScale.Min.ToText(), lowest.ToText()) with
            {
                Remedy = new Remedy("Keep at least one replica", RemedyEdit.SetArgument(min, "1")),
            };
        }

        if (autoScale.Min > autoScale.Max)
        {
            return MinAboveMax.At(max, autoScale.Min.ToText(), autoScale.Max.ToText()) with
            {
                Remedy = autoScale.Max < 1
                    ? null
                    : new Remedy(
                        "Swap the bounds",
                        RemedyEdit.SetArgument(min, autoScale.Max.ToText()),
                        RemedyEdit.SetArgument(max, autoScale.Min.ToText())),
            };
        }

        return autoScale.Min < autoScale.Max || autoScale is { IdleReplicas: not null } or { Max: 0 } ? null : NothingToScale.At(max, autoScale.Max.ToText()) with
        {
            Remedy = service.Replicas is not null || service.Scaling.HasMetrics || service.Scaling.Behaviors.Count > 0
                ? null
                : new Remedy(
                    $"Replace with Replicas({autoScale.Min.ToText()})",
                    RemedyEdit.RemoveAttribute(autoScale.Origin),
                    RemedyEdit.AddAttribute(autoScale.Origin, $"Replicas({autoScale.Min.ToText()})")),
        };
    }
}
