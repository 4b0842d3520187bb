using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Parsing;

public sealed class ScalingParserTests
{
    [Fact]
    public void Measure_is_read() => Assert.Equal(
        new ScaleMetricModel(new Origin(1), ScaleMetric.Object)
        {
            Name = "requests",
            AverageValue = "1",
            Value = "2",
            Utilization = 3,
            Selector = EquatableArray.Of("a=b"),
            Container = "c",
            ObjectKind = "Ingress",
            ObjectName = "d",
            ObjectApiVersion = "v1",
        },
        Parse("""
            [ScaleOn(ScaleMetric.Object, "requests", AverageValue = "1", Value = "2", Utilization = 3, Selector = new[] { "a=b" }, Container = "c",
                ObjectKind = "Ingress", ObjectName = "d", ObjectApiVersion = "v1")]
            """).Scaling.Metrics[0]);

    [Fact]
    public void Measure_without_a_name_has_none() =>
        Assert.Null(Parse("[ScaleOn(ScaleMetric.ContainerCpu, Utilization = 70)]").Scaling.Metrics[0].Name);

    [Fact]
    public void Event_is_read() => Assert.Equal(
        new ScaleEventModel(new Origin(1), "rabbitmq")
        {
            Parameters = EquatableArray.Of(new ScaleParameterModel("queueName", "orders", IsPair: true), new ScaleParameterModel("query", "a=b", IsPair: true), new ScaleParameterModel("odd", "", IsPair: false)),
            Secrets = EquatableArray.Of(new ScaleSecretModel("host=rabbitmq/url", "host", "rabbitmq", "url")),
            Authentication = "a",
        },
        Parse("""[ScaleOnEvent("rabbitmq", "queueName=orders", "query=a=b", "odd", Secrets = new[] { "host=rabbitmq/url" }, Authentication = "a")]""").Scaling.Events[0]);

    [Fact]
    public void Settings_of_KEDA_are_read()
    {
        var autoScale = Parse("[AutoScale(0, 9, PollingIntervalSeconds = 1, CooldownSeconds = 2, IdleReplicas = 0)]").AutoScale!;

        Assert.Equal((1, 2, 0), (autoScale.PollingIntervalSeconds, autoScale.CooldownSeconds, autoScale.IdleReplicas));
    }

    [Fact]
    public void Behaviour_is_read() => Assert.Equal(
        new ScaleBehaviorModel(new Origin(1), ScaleDirection.Down)
        {
            StabilizationSeconds = 1,
            MaxPods = 2,
            MaxPercent = 3,
            PeriodSeconds = 4,
            Select = ScalePolicySelect.Min,
        },
        Parse("[ScaleBehavior(ScaleDirection.Down, StabilizationSeconds = 1, MaxPods = 2, MaxPercent = 3, PeriodSeconds = 4, Select = ScalePolicySelect.Min)]").Scaling.Behaviors[0]);

    [Fact]
    public void Environment_changes_one_direction_only()
    {
        var behaviors = Parse("""
            [ScaleBehavior(ScaleDirection.Up, MaxPods = 1), ScaleBehavior(ScaleDirection.Down, MaxPods = 2)]
            [ScaleBehavior(ScaleDirection.Down, PeriodSeconds = 9, Environment = "production")]
            """).Environments[0].Service.Scaling.Behaviors;

        Assert.Equal([(1, null), (2, 9)], behaviors.Select(behavior => (behavior.MaxPods, behavior.PeriodSeconds)));
    }

    [Fact]
    public void Vertical_autoscaler_is_read() => Assert.Equal(
        new VerticalScalingModel(new Origin(1)) { Mode = VerticalUpdateMode.Initial, MinCpu = "1", MaxCpu = "2", MinMemory = "3", MaxMemory = "4" },
        Parse("""[VerticalAutoScale(Mode = VerticalUpdateMode.Initial, MinCpu = "1", MaxCpu = "2", MinMemory = "3", MaxMemory = "4")]""").Scaling.Vertical);

    private static ServiceModel Parse(string attributes) =>
        ServiceParser.Parse(UserProject.WithService($"""[ContainerService("catalog")]{attributes}""").Compile().GetTypeByMetadataName("Catalog")!)!;
}
