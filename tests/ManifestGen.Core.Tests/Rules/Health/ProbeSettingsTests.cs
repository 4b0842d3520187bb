using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Health;

public class ProbeSettingsTests : RuleTest
{
    private static readonly ProbeModel Ready = Declare.Readiness("/health");

    [Fact]
    public void A_timeout_longer_than_the_period_is_reported() => Assert.Contains(
        "timeout of 10 s",
        AssertProblem("MGEN405 at ReadinessProbe.TimeoutSeconds: ReadinessProbe.TimeoutSeconds = 5", With(Ready with { TimeoutSeconds = 10 })));

    [Fact]
    public void A_period_shorter_than_the_default_timeout_is_reported() =>
        AssertProblem("MGEN405 at ReadinessProbe.PeriodSeconds: ReadinessProbe.TimeoutSeconds = 1", With(Ready with { PeriodSeconds = 1 }));

    [Fact]
    public void A_timeout_as_long_as_the_period_is_good() => AssertGood(With(Ready with { PeriodSeconds = 3, TimeoutSeconds = 3 }));

    public static TheoryData<string, int> OutOfRange => new()
    {
        { "InitialDelaySeconds", -1 },
        { "PeriodSeconds", 0 },
        { "TimeoutSeconds", 0 },
        { "FailureThreshold", -5 },
        { "SuccessThreshold", 0 },
        { "InitialDelaySeconds", 86_401 },
        { "PeriodSeconds", int.MaxValue },
        { "FailureThreshold", int.MaxValue },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void A_number_out_of_range_is_reported_alone(string name, int value)
    {
        var probe = name switch
        {
            "InitialDelaySeconds" => Ready with { InitialDelaySeconds = value },
            "PeriodSeconds" => Ready with { PeriodSeconds = value },
            "TimeoutSeconds" => Ready with { TimeoutSeconds = value },
            "FailureThreshold" => Ready with { FailureThreshold = value },
            _ => Ready with { SuccessThreshold = value },
        };

        Assert.Contains($"{name} {value} is out of range", AssertProblem($"MGEN409 at ReadinessProbe.{name}: remove ReadinessProbe.{name}", With(probe)));
    }

    [Fact]
    public void The_highest_numbers_are_good() => AssertGood(
        With(Ready with { InitialDelaySeconds = 86_400, PeriodSeconds = 86_400, FailureThreshold = 10_000, SuccessThreshold = 10_000 }));

    [Fact]
    public void The_lowest_numbers_are_good() => AssertGood(
        With(Ready with { InitialDelaySeconds = 0, PeriodSeconds = 1, TimeoutSeconds = 1, FailureThreshold = 1, SuccessThreshold = 1 }));

    [Fact]
    public void A_path_of_a_TCP_probe_is_reported() =>
        AssertProblem("MGEN408 at ReadinessProbe.Path: remove ReadinessProbe.Path", With(OfKind(ProbeKind.Tcp) with { Path = "no slash" }));

    [Fact]
    public void A_command_of_an_HTTP_probe_is_reported() =>
        AssertProblem("MGEN408 at ReadinessProbe.Command: remove ReadinessProbe.Command", With(Ready with { Command = EquatableArray.Of("curl") }));

    [Fact]
    public void A_gRPC_service_of_an_HTTP_probe_is_reported() =>
        AssertProblem("MGEN408 at ReadinessProbe.GrpcService: remove ReadinessProbe.GrpcService", With(Ready with { GrpcService = "acme" }));

    [Fact]
    public void A_port_of_a_command_is_reported_once_though_it_is_not_declared() => AssertProblem(
        "MGEN408 at ReadinessProbe.Port: remove ReadinessProbe.Port", With(OfKind(ProbeKind.Exec) with { Command = EquatableArray.Of("x"), Port = "nowhere" }));

    [Fact]
    public void A_command_without_a_program_is_reported()
    {
        AssertProblem("MGEN408 at ReadinessProbe: no remedy", With(OfKind(ProbeKind.Exec)));
        AssertProblem("MGEN408 at ReadinessProbe.Command: no remedy", With(OfKind(ProbeKind.Exec) with { Command = EquatableArray.Of("", "x") }));
    }

    [Fact]
    public void A_kind_that_does_not_exist_is_reported() =>
        Assert.Contains("ProbeKind 9 does not exist", AssertProblem("MGEN408 at ReadinessProbe.kind: no remedy", With(OfKind((ProbeKind)9))));

    [Theory]
    [InlineData(ProbeKind.Http)]
    [InlineData(ProbeKind.Tcp)]
    [InlineData(ProbeKind.Grpc)]
    public void A_kind_without_further_arguments_is_good(ProbeKind kind) => AssertGood(With(OfKind(kind)));

    private static ServiceModel With(ProbeModel readiness) => Declare.Web with { ReadinessProbe = readiness };

    private static ProbeModel OfKind(ProbeKind kind) => Declare.Probe(ProbeRole.Readiness, kind);
}
