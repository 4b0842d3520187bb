using ManifestGen.Model;
using ManifestGen.Rules;

namespace ManifestGen.Core.Tests.Rules.Ports;

public class PortTests : RuleTest
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65536)]
    [InlineData(70000)]
    [InlineData(int.MinValue)]
    public void A_number_that_is_no_port_is_reported(int number)
    {
        var message = AssertProblem("MGEN101 at Port1.number: no remedy", With(Declare.Port(number)));

        Assert.Equal($"Port {number} is not a valid port: use 1 to 65535", message);
    }

    [Theory]
    [InlineData(1024)]
    [InlineData(65535)]
    public void The_first_and_last_unprivileged_ports_are_good(int number) => AssertGood(With(Declare.Port(number)));

    [Fact]
    public void A_service_port_out_of_range_is_reported() =>
        AssertProblem("MGEN101 at Port1.ServicePort: remove Port1.ServicePort", With(Declare.Port(8080) with { ServicePort = 0 }));

    [Fact]
    public void A_published_port_out_of_range_is_reported() =>
        AssertProblem("MGEN101 at Port1.PublishedPort: remove Port1.PublishedPort", With(Declare.Port(8080) with { PublishedPort = 80808 }));

    [Fact]
    public void A_protocol_that_does_not_exist_is_reported() => Assert.Contains(
        "Protocol 7 is not a valid protocol", Assert.Single(FindingsOf("MGEN101", Declare.Worker with { Ports = Declare.Ports(Declare.Port(8080) with { Protocol = (PortProtocol)7 }) })).Message);

    [Fact]
    public void The_same_number_twice_is_reported_once_though_the_names_are_the_same_too() =>
        Assert.Contains("8080/tcp", AssertProblem("MGEN102 at Port2.number: remove Port2", With(Declare.Port(8080, "web"), Declare.Port(8080, "web"))));

    [Fact]
    public void A_second_port_that_says_something_else_is_not_removed()
    {
        AssertProblem("MGEN102 at Port2.number: no remedy", With(Declare.Port(8080, "web"), Declare.Port(8080, "api")));
        AssertProblem("MGEN102 at Port2.number: no remedy", With(Declare.Port(8080, "web"), Declare.Port(8080, "web") with { ServicePort = 81 }));
    }

    [Fact]
    public void A_port_whose_number_is_another_one_of_the_service_is_not_given_it() => AssertProblem(
        "MGEN106 at Port2.ServicePort: no remedy",
        With(Declare.Port(8080, "http") with { ServicePort = 9090 }, Declare.Port(9090, "admin") with { ServicePort = 9090 }));

    [Fact]
    public void The_same_number_for_TCP_and_UDP_is_good() =>
        AssertGood(With(Declare.Port(5353, "dns-tcp"), Declare.Port(5353, "dns") with { Protocol = PortProtocol.Udp }));

    [Fact]
    public void The_same_number_out_of_range_twice_is_not_also_a_duplicate() =>
        Assert.Empty(FindingsOf("MGEN102", With(Declare.Port(0, "one"), Declare.Port(0, "two"))));

    [Fact]
    public void The_same_name_twice_is_reported() => Assert.Contains(
        "'web' is already taken by port 8080",
        AssertProblem("MGEN103 at Port2.Name: Port2.Name = \"port-9090\"", With(Declare.Port(8080, "web"), Declare.Port(9090, "web"))));

    [Fact]
    public void Each_repetition_is_reported() => Assert.Equal(
        2, FindingsOf("MGEN103", With(Declare.Port(8080, "web"), Declare.Port(8081, "web"), Declare.Port(8082, "web"))).Length);

    [Fact]
    public void Two_ports_that_would_be_one_port_of_the_service_are_reported() => Assert.Contains(
        "maps to port 80 of the Kubernetes Service, which port 8080",
        AssertProblem("MGEN106 at Port2.ServicePort: Port2.ServicePort = 9090", With(Declare.Port(8080, "http"), Declare.Port(9090, "admin") with { ServicePort = 80 })));

    [Fact]
    public void A_container_beside_the_program_has_no_service_to_clash_in()
    {
        var proxy = With(Declare.Port(8080, "http"), Declare.Port(1080, "admin") with { ServicePort = 80 }) with { Container = new(ContainerRole.Sidecar, "nginx:1.29.1") };

        Assert.DoesNotContain(RuleCatalog.CheckContainer(proxy, new(Declare.Project, default)), finding => finding.Rule.Id == "MGEN106");
    }

    [Fact]
    public void Without_Kubernetes_there_is_no_service_to_clash_in() => AssertGood(
        With(Declare.Port(8080, "http"), Declare.Port(9090, "admin") with { ServicePort = 80 }), Declare.Project with { Targets = ManifestTargets.Compose });

    [Theory]
    [InlineData("Web", "Port1.Name = \"web\"")]
    [InlineData("MetricsEndpoint", "Port1.Name = \"metrics-endpoin\"")]
    [InlineData("a-port-name-that-is-long", "Port1.Name = \"a-port-name-tha\"")]
    [InlineData("web--admin", "Port1.Name = \"web-admin\"")]
    [InlineData("-web", "Port1.Name = \"web\"")]
    [InlineData("8080", "no remedy")]
    [InlineData("", "no remedy")]
    [InlineData("web\n", "Port1.Name = \"web\"")]
    public void A_name_that_is_no_service_name_is_reported(string name, string remedy) =>
        AssertProblem($"MGEN104 at Port1.Name: {remedy}", With(Declare.Port(8080, name)));

    [Fact]
    public void Names_that_would_become_one_are_left_to_be_chosen()
    {
        var service = With(Declare.Port(8080, "Web_UI"), Declare.Port(8081, "web ui"));

        Assert.All(FindingsOf("MGEN104", service), finding => Assert.Null(finding.Remedy));
    }

    [Fact]
    public void A_name_that_a_probe_uses_is_renamed_there_too() => AssertProblem(
        "MGEN104 at Port1.Name: Port1.Name = \"web\", ReadinessProbe.Port = \"web\"", With(Declare.Port(8080, "Web")) with { ReadinessProbe = Declare.Readiness("/health") with { Port = "Web" } });

    [Theory]
    [InlineData("a")]
    [InlineData("8080-tcp")]
    [InlineData("fifteen-letters")]
    public void A_service_name_is_good(string name) => AssertGood(With(Declare.Port(8080, name)));

    [Theory]
    [InlineData(80, "Port1.number = 8080, Port1.ServicePort = 80")]
    [InlineData(443, "Port1.number = 8443, Port1.ServicePort = 80")]
    [InlineData(1023, "Port1.number = 9023, Port1.ServicePort = 80")]
    public void A_port_of_root_is_reported(int number, string remedy) =>
        Assert.Contains($"Port {number} ", AssertProblem($"MGEN105 at Port1.number: {remedy}", With(Declare.Port(number))));

    [Fact]
    public void A_port_of_root_keeps_its_number_in_the_service() =>
        AssertProblem("MGEN105 at Port1.number: Port1.number = 8443, Port1.ServicePort = 443", With(Declare.Port(443, "https")));

    [Fact]
    public void A_port_of_root_is_not_moved_onto_another() =>
        AssertProblem("MGEN105 at Port1.number: no remedy", With(Declare.Port(80, "web"), Declare.Port(8080, "admin")));

    [Fact]
    public void A_port_of_root_is_not_moved_away_from_a_probe_that_uses_its_default_name()
    {
        var ports = Declare.Ports(Declare.Port(80) with { Name = "port-80" }, Declare.Port(9090, "admin"));

        AssertProblem(
            "MGEN105 at Port1.number: no remedy", Declare.Web with { Ports = ports, ReadinessProbe = Declare.Readiness("/health") with { Port = "port-80" } });
    }

    [Fact]
    public void SSH_is_one_finding() => AssertProblem("MGEN109 at Port1.number: no remedy", With(Declare.Port(22, "ssh")));

    [Fact]
    public void SSH_behind_another_number_is_reported_there()
    {
        AssertProblem("MGEN109 at Port1.ServicePort: no remedy", With(Declare.Port(2222) with { ServicePort = 22 }));
        AssertProblem("MGEN109 at Port1.PublishedPort: no remedy", With(Declare.Port(2222) with { PublishedPort = 22 }));
    }

    [Fact]
    public void A_server_that_somebody_else_built_for_SSH_is_good()
    {
        var server = Declare.Worker with { Ports = Declare.Ports(Declare.Port(22, "ssh")), Backing = new(Declare.Attribute("BackingService")) { Image = "atmoz/sftp:alpine-3.7" } };

        Assert.Empty(FindingsOf("MGEN109", server));
        Assert.Single(FindingsOf("MGEN105", server));
    }

    private static ServiceModel With(params PortModel[] ports) => Declare.Web with { Ports = Declare.Ports(ports) };
}
