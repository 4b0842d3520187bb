using ManifestGen.Model;
using ManifestGen.Rules.Workload;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN212 and MGEN230: what an autoscaler goes by, where there is none. A missing attribute is reported once.</summary>
internal sealed class ScalingWithoutAutoScaleRule : IServiceRule
{
    private static readonly Rule NoAutoScale = new(
        "MGEN212",
        "The scaling rule requires AutoScale",
        "{0} has no effect without AutoScale, which sets the range of replicas: add [AutoScale(2, 10)] with numbers that fit",
        RuleSeverity.Error,
        Category.Scaling);

    private static readonly Rule NotScaled = new(
        "MGEN230",
        "The workload kind does not support autoscaling",
        "{0} has no effect on {1}, because its nodes or its work determine the number of pods: remove it",
        RuleSeverity.Error,
        Category.Scaling);

    public IReadOnlyList<Rule> Rules => [NoAutoScale, NotScaled];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        IReadOnlyList<(string Attribute, Origin Origin)> attributes =
        [
            .. service.Scaling.Metrics.Select(metric => ("ScaleOn", metric.Origin)),
            .. service.Scaling.Events.Select(trigger => ("ScaleOnEvent", trigger.Origin)),
            .. service.Scaling.Behaviors.Select(behavior => ("ScaleBehavior", behavior.Origin)),
        ];
        return service switch
        {
            { Workload.IsScaled: false } => attributes.Select(attribute => OfKind(attribute.Attribute, attribute.Origin, service.Workload.Kind)),
            { AutoScale: null } => attributes.Take(1).Select(attribute => Missing(attribute.Attribute, attribute.Origin, service)),
            _ => [],
        };
    }

    private static Finding OfKind(string attribute, Origin origin, WorkloadResource kind) => NotScaled.At(origin, attribute, kind.WithArticle()) with
    {
        Remedy = new Remedy($"Remove {attribute}", RemedyEdit.RemoveAttribute(origin)),
    };

    private static Finding Missing(string attribute, Origin origin, ServiceModel service) => NoAutoScale.At(origin, attribute) with
    {
        // Beside Replicas it would be the next mistake.
        Remedy = service.Replicas is null ? new Remedy("Add AutoScale(2, 10)", RemedyEdit.AddAttribute(origin, "AutoScale(2, 10)")) : null,
    };
}
