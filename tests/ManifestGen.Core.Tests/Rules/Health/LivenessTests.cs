using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Health;

public class LivenessTests : RuleTest
{
    private static readonly ServiceModel Alive = Declare.Web with { LivenessProbe = Declare.Liveness("/alive") };

    private static readonly ServiceModel Started = Alive with { StartupProbe = Declare.Startup("/alive") };

    private static readonly ProjectModel Console = Declare.Project with { IsAspNetCore = false };

    [Fact]
    public void A_service_without_a_liveness_probe_is_advised_to_have_one() => Assert.Equal(
        "MGEN414 at class: add [LivenessProbe(ProbeKind.Tcp)] after ContainerService", Summary(Assert.Single(FindingsOf("MGEN414", Declare.Web))));

    [Fact]
    public void The_probe_goes_to_the_port_of_the_readiness_probe() => Assert.Equal(
        "MGEN414 at class: add [LivenessProbe(ProbeKind.Tcp, Port = \"http\")] after ContainerService",
        Summary(Assert.Single(FindingsOf("MGEN414", Declare.Web with { ReadinessProbe = Declare.Readiness("/health") with { Port = "http" } }))));

    [Fact]
    public void A_program_without_HTTP_is_asked_by_TCP() => Assert.Equal(
        "MGEN414 at class: add [LivenessProbe(ProbeKind.Tcp)] after ContainerService", Summary(Assert.Single(FindingsOf("MGEN414", Declare.Web, Console))));

    [Fact]
    public void What_readiness_asks_already_is_not_proposed() => Assert.Equal(
        "MGEN414 at class: no remedy",
        Summary(Assert.Single(FindingsOf("MGEN414", Declare.Web with { ReadinessProbe = Declare.Probe(ProbeRole.Readiness, ProbeKind.Tcp) }, Console))));

    [Fact]
    public void Who_has_no_probe_at_all_has_one_finding()
    {
        var unprobed = Declare.Web with { ReadinessProbe = null };

        Assert.Empty(FindingsOf("MGEN414", unprobed));
        Assert.Single(FindingsOf("MGEN407", unprobed));
    }

    [Fact]
    public void A_service_whose_first_port_is_UDP_is_advised_too() => Assert.Single(FindingsOf("MGEN414", Declare.Web with
    {
        Ports = Declare.Ports(Declare.Port(5000, "feed") with { Protocol = PortProtocol.Udp }, Declare.Port(8080, "http")),
        ReadinessProbe = Declare.Probe(ProbeRole.Readiness, ProbeKind.Exec) with { Command = EquatableArray.Of("/app/ready") },
    }));

    [Fact]
    public void A_worker_has_nothing_to_be_asked_by() => Assert.Empty(FindingsOf("MGEN414", Declare.Worker));

    [Fact]
    public void A_service_with_a_liveness_probe_is_good() => Assert.Empty(FindingsOf("MGEN414", Alive));

    [Fact]
    public void Liveness_before_the_start_is_reported()
    {
        var finding = Assert.Single(FindingsOf("MGEN415", Alive));

        Assert.Equal("MGEN415 at LivenessProbe: add [StartupProbe(\"/alive\")] after ContainerService", Summary(finding));
        Assert.Contains("within 30 seconds after its start: add [StartupProbe(\"/alive\")], which allows 60 seconds", finding.Message);
    }

    [Fact]
    public void A_question_with_headers_is_not_copied() => Assert.Equal(
        "MGEN415 at LivenessProbe: no remedy",
        Summary(Assert.Single(FindingsOf("MGEN415", Alive with { LivenessProbe = Declare.Liveness("/alive") with { Headers = EquatableArray.Of("Host: x") } }))));

    [Theory]
    [InlineData("")]
    [InlineData("alive")]
    [InlineData("/al ive")]
    public void A_path_that_is_to_be_mended_is_not_copied(string path) => Assert.Equal(
        "MGEN415 at LivenessProbe: no remedy",
        Summary(Assert.Single(FindingsOf("MGEN415", Alive with { LivenessProbe = Declare.Liveness(path) }))));

    [Fact]
    public void A_startup_probe_is_good() => Assert.Empty(FindingsOf("MGEN415", Started));

    [Fact]
    public void Who_delays_the_liveness_probe_has_thought_of_the_start() =>
        Assert.Empty(FindingsOf("MGEN415", Alive with { LivenessProbe = Declare.Liveness("/alive") with { InitialDelaySeconds = 20 } }));

    [Fact]
    public void Liveness_that_gives_up_before_readiness_begins_is_reported_once()
    {
        var service = Alive with { ReadinessProbe = Declare.Readiness("/health") with { InitialDelaySeconds = 90 } };

        Assert.Contains("restarts 'catalog' after 30 seconds", AssertProblem("MGEN416 at LivenessProbe.FailureThreshold: add [StartupProbe(\"/alive\", FailureThreshold = 46)] after ContainerService", service));
        Assert.Empty(FindingsOf("MGEN415", service));
    }

    [Fact]
    public void Startup_that_gives_up_before_readiness_begins_is_reported() => AssertProblem(
        "MGEN416 at StartupProbe.FailureThreshold: StartupProbe.FailureThreshold = 46",
        Started with { ReadinessProbe = Declare.Readiness("/health") with { InitialDelaySeconds = 90 } });

    [Fact]
    public void The_proposed_threshold_is_enough() => AssertGood(Started with
    {
        StartupProbe = Declare.Startup("/alive") with { FailureThreshold = 46 },
        ReadinessProbe = Declare.Readiness("/health") with { InitialDelaySeconds = 90 },
    });

    [Fact]
    public void A_short_delay_is_good() => AssertGood(Alive with { ReadinessProbe = Declare.Readiness("/health") with { InitialDelaySeconds = 29 } });
}
