using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="ScalingModel"/>.</summary>
internal static class ScalingParser
{
    public static ScalingModel Parse(AttributeSet attributes) => new()
    {
        Metrics = attributes.All(nameof(ScaleOnAttribute)).Select(ParseMetric).ToEquatableArray(),
        Events = attributes.All(nameof(ScaleOnEventAttribute)).Select(ParseEvent).ToEquatableArray(),
        Behaviors = attributes.All(nameof(ScaleBehaviorAttribute)).Select(ParseBehavior).ToEquatableArray(),
        Vertical = attributes.Single(nameof(VerticalAutoScaleAttribute)) is { } vertical ? ParseVertical(vertical) : null,
    };

    private static ScaleMetricModel ParseMetric(AttributeReader attribute) => new(attribute.Origin, attribute.Enum<ScaleMetric>(nameof(ScaleOnAttribute.Metric)) ?? ScaleMetric.Pods)
    {
        Name = attribute.String(nameof(ScaleOnAttribute.Name)),
        AverageValue = attribute.String(nameof(ScaleOnAttribute.AverageValue)),
        Value = attribute.String(nameof(ScaleOnAttribute.Value)),
        Utilization = attribute.Int(nameof(ScaleOnAttribute.Utilization)),
        Selector = attribute.Strings(nameof(ScaleOnAttribute.Selector)),
        Container = attribute.String(nameof(ScaleOnAttribute.Container)),
        ObjectKind = attribute.String(nameof(ScaleOnAttribute.ObjectKind)),
        ObjectName = attribute.String(nameof(ScaleOnAttribute.ObjectName)),
        ObjectApiVersion = attribute.String(nameof(ScaleOnAttribute.ObjectApiVersion)),
    };

    private static ScaleEventModel ParseEvent(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString(nameof(ScaleOnEventAttribute.Type)))
    {
        Parameters = attribute.Strings(nameof(ScaleOnEventAttribute.Parameters)).Select(ScaleParameterModel.Of).ToEquatableArray(),
        Secrets = attribute.Strings(nameof(ScaleOnEventAttribute.Secrets)).Select(ScaleSecretModel.Of).ToEquatableArray(),
        Authentication = attribute.String(nameof(ScaleOnEventAttribute.Authentication)),
            ScalerNamespace = attribute.String(nameof(ScaleOnEventAttribute.ScalerNamespace)),
    };

    private static ScaleBehaviorModel ParseBehavior(AttributeReader attribute) => new(attribute.Origin, attribute.Enum<ScaleDirection>(nameof(ScaleBehaviorAttribute.Direction)) ?? ScaleDirection.Up)
    {
        StabilizationSeconds = attribute.Int(nameof(ScaleBehaviorAttribute.StabilizationSeconds)),
        MaxPods = attribute.Int(nameof(ScaleBehaviorAttribute.MaxPods)),
        MaxPercent = attribute.Int(nameof(ScaleBehaviorAttribute.MaxPercent)),
        PeriodSeconds = attribute.Int(nameof(ScaleBehaviorAttribute.PeriodSeconds)),
        Select = attribute.Enum<ScalePolicySelect>(nameof(ScaleBehaviorAttribute.Select)),
    };

    private static VerticalScalingModel ParseVertical(AttributeReader attribute) => new(attribute.Origin)
    {
        Mode = attribute.Enum<VerticalUpdateMode>(nameof(VerticalAutoScaleAttribute.Mode)),
        MinCpu = attribute.String(nameof(VerticalAutoScaleAttribute.MinCpu)),
        MaxCpu = attribute.String(nameof(VerticalAutoScaleAttribute.MaxCpu)),
        MinMemory = attribute.String(nameof(VerticalAutoScaleAttribute.MinMemory)),
        MaxMemory = attribute.String(nameof(VerticalAutoScaleAttribute.MaxMemory)),
    };
}
