using ManifestGen.Model;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN212: what an autoscaler goes by, where there is none. A missing attribute is reported once.</summary>
internal sealed class ScalingWithoutAutoScaleRule : IServiceRule
{
    private static readonly Rule NoAutoScale = new(
        "MGEN212",
        "The scaling rule requires AutoScale",
        "{0} has no effect without AutoScale, which sets the range of replicas: add [AutoScale(2, 10)] with numbers that fit",
        RuleSeverity.Error,
        Category.Scaling);

    public IReadOnlyList<Rule> Rules => [NoAutoScale];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        IReadOnlyList<(string Attribute, Origin Origin)> attributes =
        [
            .. service.Scaling.Metrics.Select(metric => ("ScaleOn", metric.Origin)),
            .. service.Scaling.Events.Select(trigger => ("ScaleOnEvent", trigger.Origin)),
            .. service.Scaling.Behaviors.Select(behavior => ("ScaleBehavior", behavior.Origin)),
        ];
        return service is { Workload.IsScaled: true, AutoScale: null } ? attributes.Take(1).Select(attribute => Missing(attribute.Attribute, attribute.Origin, service)) : [];
    }

    private static Finding Missing(string attribute, Origin origin, ServiceModel service) => NoAutoScale.At(origin, attribute) with
    {
        // Beside Replicas it would be the next mistake.
        Remedy = service.Replicas is null ? new Remedy("Add AutoScale(2, 10)", RemedyEdit.AddAttribute(origin, "AutoScale(2, 10)")) : null,
    };
}
