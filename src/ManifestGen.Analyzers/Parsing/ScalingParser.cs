using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="ScalingModel"/>.</summary>
internal static class ScalingParser
{
    public static ScalingModel Parse(AttributeSet attributes) => new()
    {
        Metrics = attributes.All(AttributeNames.ScaleOn).Select(ParseMetric).ToEquatableArray(),
        Events = attributes.All(AttributeNames.ScaleOnEvent).Select(ParseEvent).ToEquatableArray(),
        Behaviors = attributes.All(AttributeNames.ScaleBehavior).Select(ParseBehavior).ToEquatableArray(),
        Vertical = attributes.Single(AttributeNames.VerticalAutoScale) is { } vertical ? ParseVertical(vertical) : null,
    };

    private static ScaleMetricModel ParseMetric(AttributeReader attribute) => new(attribute.Origin, (ScaleMetric)(attribute.Enum("Metric") ?? 0))
    {
        Name = attribute.String("Name"),
        AverageValue = attribute.String("AverageValue"),
        Value = attribute.String("Value"),
        Utilization = attribute.Int("Utilization"),
        Selector = attribute.Strings("Selector"),
        Container = attribute.String("Container"),
        ObjectKind = attribute.String("ObjectKind"),
        ObjectName = attribute.String("ObjectName"),
        ObjectApiVersion = attribute.String("ObjectApiVersion"),
    };

    private static ScaleEventModel ParseEvent(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString("Type"))
    {
        Parameters = attribute.Strings("Parameters").Select(ScaleParameterModel.Of).ToEquatableArray(),
        Secrets = attribute.Strings("Secrets").Select(ScaleSecretModel.Of).ToEquatableArray(),
        Authentication = attribute.String("Authentication"),
            ScalerNamespace = attribute.String("ScalerNamespace"),
    };

    private static ScaleBehaviorModel ParseBehavior(AttributeReader attribute) => new(attribute.Origin, (ScaleDirection)(attribute.Enum("Direction") ?? 0))
    {
        StabilizationSeconds = attribute.Int("StabilizationSeconds"),
        MaxPods = attribute.Int("MaxPods"),
        MaxPercent = attribute.Int("MaxPercent"),
        PeriodSeconds = attribute.Int("PeriodSeconds"),
        Select = (ScalePolicySelect?)attribute.Enum("Select"),
    };

    private static VerticalScalingModel ParseVertical(AttributeReader attribute) => new(attribute.Origin)
    {
        Mode = (VerticalUpdateMode?)attribute.Enum("Mode"),
        MinCpu = attribute.String("MinCpu"),
        MaxCpu = attribute.String("MaxCpu"),
        MinMemory = attribute.String("MinMemory"),
        MaxMemory = attribute.String("MaxMemory"),
    };
}
