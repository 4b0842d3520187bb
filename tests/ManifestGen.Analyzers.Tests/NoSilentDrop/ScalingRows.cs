using static ManifestGen.DropRows;

namespace ManifestGen;

internal static class ScalingRows
{
    private const string AutoScaled = Scaled + "[AutoScale(2, 9)]";
    private const string ByQueue = AutoScaled + """[ScaleOnEvent("rabbitmq", "queueName=orders")]""";
    private const string Vertical = Service + "[VerticalAutoScale]";

    public static readonly DropRow[] All =
    [
        ("ScaleOnAttribute.Metric", AutoScaled + """[ScaleOn(ScaleMetric.Pods, "a", AverageValue = "1")]""", AutoScaled + """[ScaleOn(ScaleMetric.External, "a", AverageValue = "1")]"""),
        ("ScaleOnAttribute.Name", AutoScaled + """[ScaleOn(ScaleMetric.Pods, "a", AverageValue = "1")]""", AutoScaled + """[ScaleOn(ScaleMetric.Pods, "b", AverageValue = "1")]"""),
        ("ScaleOnAttribute.AverageValue", AutoScaled + """[ScaleOn(ScaleMetric.Pods, "a", AverageValue = "1")]""", AutoScaled + """[ScaleOn(ScaleMetric.Pods, "a", AverageValue = "2")]"""),
        ("ScaleOnAttribute.Value", AutoScaled + """[ScaleOn(ScaleMetric.External, "a", Value = "1")]""", AutoScaled + """[ScaleOn(ScaleMetric.External, "a", Value = "2")]"""),
        ("ScaleOnAttribute.Utilization", AutoScaled + "[ScaleOn(ScaleMetric.ContainerCpu, Utilization = 1)]", AutoScaled + "[ScaleOn(ScaleMetric.ContainerCpu, Utilization = 2)]"),
        ("ScaleOnAttribute.Selector", AutoScaled + """[ScaleOn(ScaleMetric.Pods, "a", AverageValue = "1")]""", AutoScaled + """[ScaleOn(ScaleMetric.Pods, "a", AverageValue = "1", Selector = new[] { "b=c" })]"""),
        ("ScaleOnAttribute.Container", AutoScaled + "[ScaleOn(ScaleMetric.ContainerCpu, Utilization = 1)]", AutoScaled + """[ScaleOn(ScaleMetric.ContainerCpu, Utilization = 1, Container = "b")]"""),
        ("ScaleOnAttribute.ObjectKind", OfObject("""ObjectKind = "Ingress" """), OfObject("""ObjectKind = "Service" """)),
        ("ScaleOnAttribute.ObjectName", OfObject("""ObjectKind = "Ingress" """), OfObject("""ObjectKind = "Ingress", ObjectName = "b" """)),
        ("ScaleOnAttribute.ObjectApiVersion", OfObject("""ObjectKind = "Ingress" """), OfObject("""ObjectKind = "Ingress", ObjectApiVersion = "example.com/v1" """)),
        ("ScaleBehaviorAttribute.Direction", AutoScaled + "[ScaleBehavior(ScaleDirection.Up, MaxPods = 1)]", AutoScaled + "[ScaleBehavior(ScaleDirection.Down, MaxPods = 1)]"),
        ("ScaleBehaviorAttribute.StabilizationSeconds", AutoScaled, AutoScaled + "[ScaleBehavior(ScaleDirection.Up, StabilizationSeconds = 1)]"),
        ("ScaleBehaviorAttribute.MaxPods", AutoScaled, AutoScaled + "[ScaleBehavior(ScaleDirection.Up, MaxPods = 1)]"),
        ("ScaleBehaviorAttribute.MaxPercent", AutoScaled, AutoScaled + "[ScaleBehavior(ScaleDirection.Up, MaxPercent = 1)]"),
        ("ScaleBehaviorAttribute.PeriodSeconds", AutoScaled + "[ScaleBehavior(ScaleDirection.Up, MaxPods = 1)]", AutoScaled + "[ScaleBehavior(ScaleDirection.Up, MaxPods = 1, PeriodSeconds = 1)]"),
        ("ScaleBehaviorAttribute.Select", AutoScaled, AutoScaled + "[ScaleBehavior(ScaleDirection.Up, Select = ScalePolicySelect.Disabled)]"),
        ("ScaleOnEventAttribute.Type", ByQueue, AutoScaled + """[ScaleOnEvent("kafka", "queueName=orders")]"""),
        ("ScaleOnEventAttribute.Parameters", ByQueue, AutoScaled + """[ScaleOnEvent("rabbitmq", "queueName=other")]"""),
        ("ScaleOnEventAttribute.Secrets", ByQueue, AutoScaled + """[ScaleOnEvent("rabbitmq", "queueName=orders", Secrets = new[] { "host=a/b" })]"""),
        ("ScaleOnEventAttribute.Authentication", ByQueue, AutoScaled + """[ScaleOnEvent("rabbitmq", "queueName=orders", Authentication = "a")]"""),
        ("ScaleOnEventAttribute.ScalerNamespace", OfItself(""), OfItself(""", ScalerNamespace = "operators" """)),
        ("AutoScaleAttribute.PollingIntervalSeconds", ByQueue, WithSetting("PollingIntervalSeconds = 1")),
        ("AutoScaleAttribute.CooldownSeconds", ByQueue, WithSetting("CooldownSeconds = 1")),
        ("AutoScaleAttribute.IdleReplicas", ByQueue, WithSetting("IdleReplicas = 0")),
        ("AutoScaleAttribute.FallbackReplicas", ByQueue, WithSetting("FallbackReplicas = 2")),
        ("AutoScaleAttribute.FallbackAfterFailures", WithSetting("FallbackReplicas = 2"), WithSetting("FallbackReplicas = 2, FallbackAfterFailures = 5")),
        ("VerticalAutoScaleAttribute.Mode", Vertical, Service + "[VerticalAutoScale(Mode = VerticalUpdateMode.Initial)]"),
        ("VerticalAutoScaleAttribute.MinCpu", Vertical, Service + """[VerticalAutoScale(MinCpu = "1")]"""),
        ("VerticalAutoScaleAttribute.MaxCpu", Vertical, Service + """[VerticalAutoScale(MaxCpu = "1")]"""),
        ("VerticalAutoScaleAttribute.MinMemory", Vertical, Service + """[VerticalAutoScale(MinMemory = "1Gi")]"""),
        ("VerticalAutoScaleAttribute.MaxMemory", Vertical, Service + """[VerticalAutoScale(MaxMemory = "1Gi")]"""),
    ];

    // It is let in where what it asks is declared, which is the service itself here.
    private static string OfItself(string setting) =>
        AutoScaled + $"""[Port(8080, Name = "http"), AllowIngress(Namespace = "a"), ScaleOnEvent("metrics-api", "url=http://catalog/length", "valueLocation=n"{setting})]""";

    private static string OfObject(string arguments) => AutoScaled + $"""[ScaleOn(ScaleMetric.Object, "a", Value = "1", {arguments})]""";

    private static string WithSetting(string setting) => Scaled + $"""[AutoScale(2, 9, {setting})][ScaleOnEvent("rabbitmq", "queueName=orders")]""";
}
