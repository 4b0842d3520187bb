using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Health;

public class ReadinessTests : RuleTest
{
    private static readonly ServiceModel Unready = Declare.Web with { ReadinessProbe = null };

    [Fact]
    public void Liveness_that_asks_what_readiness_asks_is_reported() => Assert.Contains(
        "GET /health",
        AssertProblem(
            "MGEN406 at LivenessProbe: remove LivenessProbe, add [LivenessProbe(ProbeKind.Tcp, Port = \"http\", PeriodSeconds = 60)] after LivenessProbe",
            Declare.Web with { LivenessProbe = Declare.Liveness("/health") with { Port = "http", PeriodSeconds = 60 } }));

    [Theory]
    [InlineData(ProbeKind.Tcp, "no remedy")]
    [InlineData(ProbeKind.Grpc, "remove LivenessProbe, add [LivenessProbe(ProbeKind.Tcp)] after LivenessProbe")]
    public void So_it_is_for_other_kinds(ProbeKind kind, string remedy) => AssertProblem(
        $"MGEN406 at LivenessProbe: {remedy}",
        Declare.Web with { LivenessProbe = Declare.Probe(ProbeRole.Liveness, kind), ReadinessProbe = Declare.Probe(ProbeRole.Readiness, kind) });

    [Fact]
    public void So_it_is_for_the_same_command()
    {
        var command = EquatableArray.Of("/app/check", "--now");

        AssertProblem("MGEN406 at LivenessProbe: no remedy", Declare.Web with
        {
            LivenessProbe = Declare.Probe(ProbeRole.Liveness, ProbeKind.Exec) with { Command = command },
            ReadinessProbe = Declare.Probe(ProbeRole.Readiness, ProbeKind.Exec) with { Command = command },
        });
    }

    [Fact]
    public void Another_path_is_good() => AssertGood(Declare.Web with { LivenessProbe = Declare.Liveness("/alive") });

    [Fact]
    public void Another_port_is_good() => AssertGood(Declare.Web with
    {
        Ports = Declare.Ports(Declare.Port(8080, "http"), Declare.Port(9090, "admin")),
        LivenessProbe = Declare.Liveness("/health") with { Port = "admin" },
    });

    [Fact]
    public void A_web_service_without_readiness_is_reported() => Assert.Contains(
        "'catalog' serves port 8080", AssertProblem("MGEN407 at class: add [ReadinessProbe(ProbeKind.Tcp)] after ContainerService", Unready));

    [Fact]
    public void Another_service_is_asked_by_TCP() =>
        AssertProblem("MGEN407 at class: add [ReadinessProbe(ProbeKind.Tcp)] after ContainerService", Unready, Declare.Project with { IsAspNetCore = false });

    [Fact]
    public void The_probe_goes_to_a_TCP_port()
    {
        var ports = Declare.Ports(Declare.Port(53, "dns") with { Protocol = PortProtocol.Udp, Number = 5353 }, Declare.Port(8080, "http"));

        AssertProblem("MGEN407 at class: add [ReadinessProbe(ProbeKind.Tcp, Port = \"http\")] after ContainerService", Unready with { Ports = ports });
    }

    [Fact]
    public void What_serves_UDP_only_cannot_be_asked() =>
        AssertGood(Unready with { Ports = Declare.Ports(Declare.Port(5353, "dns") with { Protocol = PortProtocol.Udp }) });

    [Fact]
    public void A_worker_needs_no_readiness() => AssertGood(Declare.Worker);

    [Fact]
    public void What_the_single_health_check_of_Docker_leaves_out_is_told()
    {
        var service = Declare.Web with
        {
            StartupProbe = Declare.Startup("/alive"),
            LivenessProbe = Declare.Liveness("/alive"),
            ReadinessProbe = Declare.Readiness("/health") with { SuccessThreshold = 2, InitialDelaySeconds = 5 },
        };

        var findings = FindingsOf("MGEN411", service);

        Assert.Equal(
            [
                "MGEN411 at LivenessProbe: no remedy",
                "MGEN411 at StartupProbe: no remedy",
                "MGEN411 at ReadinessProbe.InitialDelaySeconds: no remedy",
                "MGEN411 at ReadinessProbe.SuccessThreshold: no remedy",
                "MGEN411 at ReadinessProbe: no remedy",
            ],
            findings.Select(Summary));
        Assert.Equal("The liveness probe has no effect in Compose, where a container has one health check: it comes from the readiness probe", findings[0].Message);
        Assert.Equal("The readiness probe has no effect in Swarm, where a container has one health check: it comes from the liveness probe", findings[^1].Message);
        Assert.Empty(FindingsOf("MGEN411", service, Declare.Project with { Targets = ManifestTargets.Docker | ManifestTargets.Kubernetes }));
    }

    [Fact]
    public void One_probe_alone_is_the_health_check()
    {
        Assert.Empty(FindingsOf("MGEN411", Declare.Web));
        Assert.Empty(FindingsOf("MGEN411", Unready with { LivenessProbe = Declare.Liveness("/alive"), StartupProbe = Declare.Startup("/alive") }));
    }
}
