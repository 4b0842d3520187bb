using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Health;

public class ProbePortTests : RuleTest
{
    private static readonly PortModel Dns = Declare.Port(5353, "dns") with { Protocol = PortProtocol.Udp };

    [Fact]
    public void A_probe_of_a_service_without_ports_is_reported() => Assert.Contains(
        "The readiness probe has no port", AssertProblem("MGEN401 at ReadinessProbe: add [Port(8080)] after ContainerService", Declare.Web with { Ports = default }));

    [Fact]
    public void Which_port_a_worker_has_is_not_known() =>
        AssertProblem("MGEN401 at ReadinessProbe: no remedy", Declare.Web with { Ports = default }, Declare.Project with { IsAspNetCore = false });

    [Fact]
    public void A_probe_that_names_a_port_where_there_is_none_is_reported_once() => AssertProblem(
        "MGEN401 at ReadinessProbe: add [Port(8080)] after ContainerService",
        Declare.Web with { Ports = default, ReadinessProbe = Declare.Readiness("/health") with { Port = "http" } });

    [Fact]
    public void A_command_needs_no_port() => AssertGood(
        Declare.Worker with { LivenessProbe = Declare.Probe(ProbeRole.Liveness, ProbeKind.Exec) with { Command = EquatableArray.Of("/app/check") } });

    [Fact]
    public void A_port_without_a_name_is_the_main_one() =>
        AssertProblem("MGEN402 at ReadinessProbe.Port: remove ReadinessProbe.Port", Declare.Web with { ReadinessProbe = Declare.Readiness("/health") with { Port = "" } });

    [Theory]
    [InlineData("htp", "http")]
    [InlineData("HTTP", "http")]
    [InlineData("admn", "admin")]
    [InlineData("9090", "admin")]
    public void A_port_that_is_not_declared_is_reported_with_the_closest(string name, string closest)
    {
        var service = Declare.Web with
        {
            Ports = Declare.Ports(Declare.Port(8080, "http"), Declare.Port(9090, "admin")),
            ReadinessProbe = Declare.Readiness("/health") with { Port = name },
        };

        var message = AssertProblem($"MGEN402 at ReadinessProbe.Port: ReadinessProbe.Port = \"{closest}\"", service);

        Assert.Contains($"no port named '{name}': use 'http' or 'admin'", message);
    }

    [Fact]
    public void A_declared_port_is_good() => AssertGood(Declare.Web with { ReadinessProbe = Declare.Readiness("/health") with { Port = "http" } });

    [Fact]
    public void A_UDP_port_is_reported_with_the_first_TCP_port()
    {
        var service = Declare.Web with { Ports = Declare.Ports(Dns, Declare.Port(8080, "http")) };

        AssertProblem("MGEN410 at ReadinessProbe: ReadinessProbe.Port = \"http\"", service);
        AssertProblem(
            "MGEN410 at ReadinessProbe.Port: ReadinessProbe.Port = \"http\"", service with { ReadinessProbe = Declare.Readiness("/health") with { Port = "dns" } });
    }

    [Fact]
    public void There_is_no_remedy_without_a_TCP_port() =>
        AssertProblem("MGEN410 at ReadinessProbe: no remedy", Declare.Web with { Ports = Declare.Ports(Dns) });
}
