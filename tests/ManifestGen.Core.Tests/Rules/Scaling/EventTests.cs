using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Scaling;

public class EventTests : RuleTest
{
    private static readonly ScaleEventModel Queue = new(Declare.Attribute("ScaleOnEvent"), "rabbitmq") { Parameters = Parameters("queueName=orders", "value=20") };

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 10)]
    public void KEDA_can_start_the_first_instance(int min, int max) => AssertGood(Scaled(Queue) with { AutoScale = Declare.AutoScale(min, max) });

    [Fact]
    public void A_negative_minimum_is_reported_beside_events_too() => AssertProblem(
        "MGEN205 at AutoScale.min: AutoScale.min = 1", Scaled(Queue) with { AutoScale = Declare.AutoScale(-1, 10) });

    [Fact]
    public void Events_without_AutoScale_are_reported() =>
        AssertProblem("MGEN212 at ScaleOnEvent: add [AutoScale(2, 10)] after ScaleOnEvent", Scaled(Queue) with { AutoScale = null });

    [Fact]
    public void Events_where_no_number_is_chosen_are_reported() => Assert.Contains(
        "on a DaemonSet",
        AssertProblem(
            "MGEN230 at ScaleOnEvent: remove ScaleOnEvent",
            Scaled(Queue) with { AutoScale = null, Workload = new() { DeclaredKind = WorkloadKind.DaemonSet } }));

    [Fact]
    public void A_measure_that_KEDA_cannot_take_is_reported()
    {
        var metric = new ScaleMetricModel(Declare.Attribute("ScaleOn"), ScaleMetric.Pods) { Name = "requests", AverageValue = "1" };
        var service = Scaled(Queue);
        AssertProblem("MGEN226 at ScaleOn: no remedy", service with { Scaling = service.Scaling with { Metrics = EquatableArray.Of(metric) } });
    }

    [Theory]
    [InlineData("RabbitMq", "ScaleOnEvent.type = \"rabbit-mq\"")]
    [InlineData("", "no remedy")]
    [InlineData("cpu", "no remedy")]
    [InlineData("memory", "no remedy")]
    public void A_type_that_is_none_of_events_is_reported(string type, string remedy) =>
        AssertProblem($"MGEN222 at ScaleOnEvent.type: {remedy}", Scaled(Queue with { Type = type }));

    [Theory]
    [InlineData("orders", "no remedy")]
    [InlineData("=orders", "no remedy")]
    [InlineData("queue name=orders", "no remedy")]
    [InlineData("queueName: orders", "ScaleOnEvent.parameters = \"queueName=orders\"")]
    [InlineData(" queueName = orders", "ScaleOnEvent.parameters = \"queueName=orders\"")]
    public void A_parameter_that_is_no_pair_is_reported(string parameter, string remedy) =>
        AssertProblem($"MGEN223 at ScaleOnEvent.parameters: {remedy}", Scaled(Queue with { Parameters = Parameters(parameter) }));

    [Fact]
    public void A_parameter_twice_is_reported() => Assert.Contains(
        "it is declared twice", AssertProblem("MGEN223 at ScaleOnEvent.parameters: no remedy", Scaled(Queue with { Parameters = Parameters("value=1", "value=2") })));

    [Theory]
    [InlineData("host=amqp://shop:hunter2@rabbitmq/", "host=catalog/host")]
    [InlineData("password=hunter2", "password=catalog/password")]
    public void A_secret_among_the_parameters_is_reported(string parameter, string reference) => Assert.DoesNotContain(
        "hunter2",
        AssertProblem($"MGEN224 at ScaleOnEvent.parameters: remove ScaleOnEvent.parameters, ScaleOnEvent.Secrets = new[] {{ \"{reference}\" }}", Scaled(Queue with { Parameters = Parameters(parameter) })));

    [Fact]
    public void The_name_of_a_variable_is_no_secret() => AssertGood(Scaled(Queue with { Parameters = Parameters("passwordFromEnv=RABBITMQ_PASSWORD", "query=a=b") }));

    [Theory]
    [InlineData("host=orders/url")]
    [InlineData("sasl=kafka.prod/sasl_mechanism")]
    public void A_reference_to_a_secret_is_good(string secret) => AssertGood(Scaled(Queue with { Secrets = Secrets(secret) }));

    [Theory]
    [InlineData("host")]
    [InlineData("host=orders")]
    [InlineData("=orders/url")]
    [InlineData("host=Orders/url")]
    [InlineData("host=orders/a b")]
    public void Anything_else_is_reported(string secret) =>
        AssertProblem("MGEN225 at ScaleOnEvent.Secrets: no remedy", Scaled(Queue with { Secrets = Secrets(secret) }));

    [Fact]
    public void A_parameter_from_two_secrets_is_reported() => Assert.Contains(
        "sets a parameter twice", AssertProblem("MGEN225 at ScaleOnEvent.Secrets: no remedy", Scaled(Queue with { Secrets = Secrets("host=a/b", "host=c/d") })));

    [Fact]
    public void An_authentication_is_named_or_made()
    {
        AssertGood(Scaled(Queue with { Authentication = "azure-identity" }));
        AssertProblem("MGEN225 at ScaleOnEvent.Authentication: no remedy", Scaled(Queue with { Authentication = "Azure" }));
        AssertProblem(
            "MGEN225 at ScaleOnEvent.Authentication: remove ScaleOnEvent.Authentication",
            Scaled(Queue with { Authentication = "azure-identity", Secrets = Secrets("host=a/b") }));
    }

    [Fact]
    public void A_setting_of_KEDA_without_events_is_reported() => AssertProblem(
        "MGEN227 at AutoScale.CooldownSeconds: remove AutoScale.CooldownSeconds",
        Scaled() with { AutoScale = Declare.AutoScale(2, 10) with { CooldownSeconds = 60 }, Resources = Declare.Resources with { Cpu = "1" } });

    [Fact]
    public void Numbers_that_KEDA_refuses_are_reported()
    {
        var autoScale = Declare.AutoScale(2, 10);
        AssertProblem("MGEN228 at AutoScale.PollingIntervalSeconds: remove AutoScale.PollingIntervalSeconds", Scaled(autoScale with { PollingIntervalSeconds = 0 }));
        AssertProblem("MGEN228 at AutoScale.CooldownSeconds: remove AutoScale.CooldownSeconds", Scaled(autoScale with { CooldownSeconds = -1 }));
        AssertProblem("MGEN228 at AutoScale.IdleReplicas: AutoScale.IdleReplicas = 0", Scaled(autoScale with { IdleReplicas = 1 }));
        AssertProblem("MGEN228 at AutoScale.IdleReplicas: remove AutoScale.IdleReplicas", Scaled(Declare.AutoScale(0, 10) with { IdleReplicas = 0 }));
        AssertProblem("MGEN228 at AutoScale.max: no remedy", Scaled(Declare.AutoScale(0, 0)));
    }

    [Fact]
    public void Equal_bounds_are_good_where_the_service_may_idle() => AssertGood(Scaled(Declare.AutoScale(3, 3) with { IdleReplicas = 0 }));

    [Fact]
    public void Other_equal_bounds_are_reported_without_a_remedy() => AssertProblem("MGEN208 at AutoScale.max: no remedy", Scaled(Declare.AutoScale(3, 3)));

    [Theory]
    [InlineData(54, true)]
    [InlineData(55, false)]
    public void A_name_that_KEDA_cannot_extend_is_reported(int length, bool isGood)
    {
        var service = Scaled(Queue) with { Name = new string('a', length) };
        if (isGood)
        {
            AssertGood(service);
        }
        else
        {
            AssertProblem("MGEN229 at ContainerService.name: no remedy", service);
        }
    }

    private static ServiceModel Scaled(AutoScaleModel autoScale) => Scaled(Queue) with { AutoScale = autoScale };

    private static ServiceModel Scaled(params ScaleEventModel[] events) =>
        Declare.Worker with { AutoScale = Declare.AutoScale(0, 10), Scaling = new() { Events = new(events) } };

    private static EquatableArray<ScaleParameterModel> Parameters(params string[] texts) => texts.Select(ScaleParameterModel.Of).ToEquatableArray();

    private static EquatableArray<ScaleSecretModel> Secrets(params string[] texts) => texts.Select(ScaleSecretModel.Of).ToEquatableArray();
}
