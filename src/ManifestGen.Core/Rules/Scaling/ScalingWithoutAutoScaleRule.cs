using ManifestGen.Model;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN212: what an autoscaler goes by, where there is none. Reported once: one attribute is missing.</summary>
internal sealed class ScalingWithoutAutoScaleRule : IServiceRule
{
    private static readonly Rule NoAutoScale = new(
        "MGEN212",
        "A rule of scaling without AutoScale",
        "{0} has no effect without AutoScale, which says between how many instances: add [AutoScale(2, 10)] with the numbers that fit",
        RuleSeverity.Error,
        Category.Scaling);

    public IReadOnlyList<Rule> Rules => [NoAutoScale];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.AutoScale is not null)
        {
            yield break;
        }

        IEnumerable<(string Attribute, Origin Origin)> attributes =
        [
            .. service.Scaling.Metrics.Select(metric => ("ScaleOn", metric.Origin)),
            .. service.Scaling.Events.Select(trigger => ("ScaleOnEvent", trigger.Origin)),
            .. service.Scaling.Behaviors.Select(behavior => ("ScaleBehavior", behavior.Origin)),
        ];
        foreach (var (attribute, origin) in attributes.Take(1))
        {
            yield return NoAutoScale.At(origin, attribute) with
            {
                // Beside Replicas it would be the next mistake.
                Remedy = service.Replicas is null ? new Remedy("Add AutoScale(2, 10)", RemedyEdit.AddAttribute(origin, "AutoScale(2, 10)")) : null,
            };
        }
    }
}
