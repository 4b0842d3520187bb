using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Scaling;

public class MetricTests : RuleTest
{
    private static readonly Origin ScaleOn = Declare.Attribute("ScaleOn");

    private static readonly ScaleMetricModel Pods = new(ScaleOn, ScaleMetric.Pods) { Name = "requests", AverageValue = "100" };

    private static readonly ScaleMetricModel Object = new(ScaleOn, ScaleMetric.Object) { Name = "requests", Value = "2k", ObjectKind = "Ingress" };

    private static readonly ScaleMetricModel External = new(ScaleOn, ScaleMetric.External) { Name = "messages", AverageValue = "30" };

    private static readonly ScaleMetricModel Container = new(ScaleOn, ScaleMetric.ContainerCpu) { Utilization = 70 };

    [Fact]
    public void Measures_with_what_they_need_are_good() => AssertGood(Scaled(
        Pods with { Selector = EquatableArray.Of("a.io/b=c", "d=") },
        Object with { ObjectName = "shop", ObjectApiVersion = "networking.k8s.io/v1" },
        Object with { Value = null, AverageValue = "1" },
        Object with { ObjectKind = "Queue", ObjectApiVersion = "example.com/v1beta1" },
        External with { AverageValue = null, Value = "500m" },
        Container with { Container = "catalog" },
        new(ScaleOn, ScaleMetric.ContainerMemory) { AverageValue = "200Mi" }));

    [Fact]
    public void A_measure_without_AutoScale_is_reported() =>
        AssertProblem("MGEN212 at ScaleOn: add [AutoScale(2, 10)] after ScaleOn", Scaled(Pods) with { AutoScale = null });

    [Fact]
    public void Beside_Replicas_there_is_no_remedy() =>
        AssertProblem("MGEN212 at ScaleOn: no remedy", Scaled(Pods) with { AutoScale = null, Replicas = Declare.Replicas(2) });

    [Fact]
    public void What_is_missing_once_is_reported_once() => AssertProblem(
        "MGEN212 at ScaleOn: add [AutoScale(2, 10)] after ScaleOn", Scaled(Pods, External) with { AutoScale = null });

    [Fact]
    public void A_measure_without_a_target_is_reported() =>
        Assert.Contains("set AverageValue or Value", AssertProblem("MGEN213 at ScaleOn: no remedy", Scaled(External with { AverageValue = null })));

    [Fact]
    public void A_second_target_is_reported() =>
        AssertProblem("MGEN213 at ScaleOn.Value: remove ScaleOn.Value", Scaled(External with { Value = "1" }));

    [Theory]
    [InlineData(null, "ScaleOn")]
    [InlineData("", "ScaleOn")]
    [InlineData("a/b", "ScaleOn.name")]
    [InlineData("..", "ScaleOn.name")]
    [InlineData("a b", "ScaleOn.name")]
    public void A_name_that_is_no_segment_of_a_path_is_reported(string? name, string place) =>
        AssertProblem($"MGEN214 at {place}: no remedy", Scaled(Pods with { Name = name }));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("100/s")]
    [InlineData("")]
    public void A_target_that_is_no_positive_quantity_is_reported(string amount) =>
        AssertProblem("MGEN215 at ScaleOn.AverageValue: no remedy", Scaled(Pods with { AverageValue = amount }));

    [Theory]
    [InlineData("not a label", "queue", "no remedy")]
    [InlineData("not a label", "queue: orders", "ScaleOn.Selector = \"queue=orders\"")]
    [InlineData("no valid key", "a b=c", "ScaleOn.Selector = \"a-b=c\"")]
    [InlineData("no valid value", "a=b c", "ScaleOn.Selector = \"a=b-c\"")]
    public void A_selector_that_is_no_label_is_reported(string problem, string label, string remedy) => Assert.Contains(
        problem, AssertProblem($"MGEN216 at ScaleOn.Selector: {remedy}", Scaled(Pods with { Selector = EquatableArray.Of(label) })));

    [Fact]
    public void A_repeated_label_is_removed() =>
        AssertProblem("MGEN216 at ScaleOn.Selector: remove ScaleOn.Selector", Scaled(Pods with { Selector = EquatableArray.Of("a=1", "a=1") }));

    [Fact]
    public void A_label_twice_is_reported() => Assert.Contains(
        "repeats a key", AssertProblem("MGEN216 at ScaleOn.Selector: no remedy", Scaled(Pods with { Selector = EquatableArray.Of("a=1", "a=2") })));

    [Fact]
    public void A_container_that_there_is_not_is_reported() => Assert.Contains(
        "no container 'api'", AssertProblem("MGEN217 at ScaleOn.Container: remove ScaleOn.Container", Scaled(Container with { Container = "api" })));

    [Theory]
    [InlineData("ScaleOn", null, null, null)]
    [InlineData("ScaleOn.ObjectKind", "a/b", null, null)]
    [InlineData("ScaleOn.ObjectName", "Ingress", "a/b", null)]
    [InlineData("ScaleOn", "Queue", null, null)]
    [InlineData("ScaleOn.ObjectApiVersion", "Queue", null, "a/b/v1")]
    public void An_object_that_is_not_said_is_reported(string place, string? kind, string? name, string? version) => AssertProblem(
        $"MGEN218 at {place}: no remedy", Scaled(Object with { ObjectKind = kind, ObjectName = name, ObjectApiVersion = version }));

    [Fact]
    public void An_argument_of_another_kind_of_measure_is_reported()
    {
        AssertProblem("MGEN219 at ScaleOn.Container: remove ScaleOn.Container", Scaled(Pods with { Container = "catalog" }));
        AssertProblem("MGEN219 at ScaleOn.Utilization: remove ScaleOn.Utilization", Scaled(External with { Utilization = 1 }));
        AssertProblem("MGEN219 at ScaleOn.ObjectKind: remove ScaleOn.ObjectKind", Scaled(Pods with { ObjectKind = "Ingress" }));
        AssertProblem("MGEN219 at ScaleOn.Name: no remedy", Scaled(Container with { Name = "cpu" }));
    }

    [Fact]
    public void A_measure_that_does_not_exist_is_reported() => AssertProblem("MGEN219 at ScaleOn.Metric: no remedy", Scaled(new ScaleMetricModel(ScaleOn, (ScaleMetric)9)));

    [Fact]
    public void A_percentage_of_a_request_that_is_not_declared_is_reported() => AssertProblem(
        "MGEN206 at ScaleOn.Utilization: add [Resources(Cpu = \"100m\")] after AutoScale", Scaled(Container) with { Resources = new() });

    [Theory]
    [InlineData(60, "MGEN206 at ScaleOn.Utilization: no remedy", "which the container 'otel' does not declare: set Cpu")]
    [InlineData(0, "MGEN207 at ScaleOn.Utilization: no remedy", "Utilization 0 is not a valid target")]
    public void So_it_is_for_a_sidecar(int percent, string expected, string message)
    {
        var otel = Declare.Worker with { Name = "otel", Container = new(ContainerRole.Sidecar, "otel/opentelemetry-collector:0.130.0") };
        var service = Scaled(Container with { Container = "otel", Utilization = percent }) with
        {
            Pod = new() { Containers = EquatableArray.Of(new PodContainerModel(Declare.Attribute("Sidecar"), ContainerRole.Sidecar, "Collector") { Declaration = otel }) },
        };

        Assert.Contains(message, AssertProblem(expected, service), StringComparison.Ordinal);
    }

    [Fact]
    public void A_percentage_below_1_is_reported() => AssertProblem("MGEN207 at ScaleOn.Utilization: no remedy", Scaled(Container with { Utilization = 0 }));

    [Fact]
    public void Other_measures_need_no_request() => AssertGood(Scaled(Pods) with { Resources = new() });

    private static ServiceModel Scaled(params ScaleMetricModel[] metrics) => Declare.Web with
    {
        AutoScale = Declare.AutoScale(2, 10),
        Resources = Declare.Resources with { Cpu = "100m", Memory = "128Mi" },
        Scaling = new() { Metrics = new(metrics) },
    };
}
