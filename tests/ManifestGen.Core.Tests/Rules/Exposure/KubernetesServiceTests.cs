using ManifestGen.Model;
using static ManifestGen.Core.Tests.Rules.Exposure.ExposureDeclarations;

namespace ManifestGen.Core.Tests.Rules.Exposure;

public class KubernetesServiceTests : RuleTest
{
    private static readonly KubernetesServiceModel Balanced = Service with { Type = ServiceType.LoadBalancer };

    [Theory]
    [InlineData(29999)]
    [InlineData(32768)]
    [InlineData(0)]
    public void Node_port_out_of_range_is_reported(int number) =>
        AssertProblem("MGEN110 at Port1.NodePort: remove Port1.NodePort", WithNodePort(With(Balanced), number));

    [Fact]
    public void Node_port_of_a_Service_inside_the_cluster_is_reported()
    {
        AssertProblem("MGEN111 at Port1.NodePort: remove Port1.NodePort", WithNodePort(Declare.Web, 30080));
        AssertProblem("MGEN111 at Port1.NodePort: remove Port1.NodePort", WithNodePort(With(Service), 30080));
    }

    [Fact]
    public void Node_port_of_an_earlier_service_is_reported()
    {
        var earlier = WithNodePort(With(Balanced), 30080);

        var finding = Assert.Single(FindingsOf("MGEN112", earlier with { Name = "orders" }, null, earlier));

        Assert.Equal("MGEN112 at Port1.NodePort: remove Port1.NodePort", Summary(finding));
        Assert.Contains("Node port 30080/tcp is already used by port 8080 of 'catalog'", finding.Message);
    }

    [Fact]
    public void Node_port_of_a_load_balancer_is_good() => AssertGood(WithNodePort(With(Balanced), 30080));

    [Fact]
    public void Port_on_every_node_is_warned_of() =>
        AssertProblem("MGEN113 at KubernetesService.Type: remove KubernetesService.Type", With(Service with { Type = ServiceType.NodePort }));

    [Fact]
    public void Type_that_a_node_port_needs_is_not_removed() => AssertProblem(
        "MGEN113 at KubernetesService.Type: no remedy", WithNodePort(With(Service with { Type = ServiceType.NodePort }), 30080));

    [Fact]
    public void Load_balancer_is_mentioned() =>
        Assert.Equal("MGEN114 at KubernetesService.Type: remove KubernetesService.Type", Summary(Assert.Single(FindingsOf("MGEN114", With(Balanced)))));

    [Fact]
    public void Service_inside_the_cluster_is_not_mentioned() => Assert.Empty(FindingsOf("MGEN114", With(Service)));

    [Fact]
    public void Settings_of_another_type_are_reported()
    {
        AssertProblem("MGEN115 at KubernetesService.Headless: remove KubernetesService.Headless", With(Balanced with { Headless = true }));
        AssertProblem(
            "MGEN115 at KubernetesService.ExternalTrafficPolicy: remove KubernetesService.ExternalTrafficPolicy",
            With(Service with { ExternalTrafficPolicy = TrafficPolicy.Local }));
        AssertProblem(
            "MGEN115 at KubernetesService.LoadBalancerClass: remove KubernetesService.LoadBalancerClass", With(Service with { LoadBalancerClass = "a/b" }));
        AssertProblem(
            "MGEN115 at KubernetesService.LoadBalancerSourceRanges: remove KubernetesService.LoadBalancerSourceRanges",
            With(Service with { LoadBalancerSourceRanges = EquatableArray.Of("10.0.0.0/8") }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(86401)]
    public void Affinity_out_of_range_is_reported(int seconds) => AssertProblem(
        "MGEN116 at KubernetesService.SessionAffinitySeconds: remove KubernetesService.SessionAffinitySeconds", With(Service with { SessionAffinitySeconds = seconds }));

    [Fact]
    public void Affinity_of_a_day_is_good() => AssertGood(With(Service with { SessionAffinitySeconds = 86400 }));

    [Fact]
    public void Settings_without_effect_on_a_headless_Service_are_reported()
    {
        var headless = Service with { Headless = true };
        AssertGood(With(headless));
        AssertProblem(
            "MGEN117 at KubernetesService.SessionAffinitySeconds: remove KubernetesService.SessionAffinitySeconds", With(headless with { SessionAffinitySeconds = 60 }));
        AssertProblem(
            "MGEN117 at KubernetesService.InternalTrafficPolicy: remove KubernetesService.InternalTrafficPolicy",
            With(headless with { InternalTrafficPolicy = TrafficPolicy.Local }));
    }

    [Fact]
    public void Port_that_a_headless_Service_cannot_translate_is_reported()
    {
        var headless = With(Service with { Headless = true });
        AssertProblem("MGEN117 at Port1.ServicePort: remove Port1.ServicePort", headless with { Ports = Declare.Ports(Declare.Port(8080, "http") with { ServicePort = 80 }) });
        AssertGood(headless with { Ports = Declare.Ports(Declare.Port(8080, "http") with { ServicePort = 8080 }) });
        // The same numbers are two ports of the Service elsewhere only.
        AssertGood(headless with { Ports = Declare.Ports(Declare.Port(8080, "http"), Declare.Port(8081, "admin") with { ServicePort = 8081 }) });
    }

    [Theory]
    [InlineData("10.0.0.1", "KubernetesService.LoadBalancerSourceRanges = \"10.0.0.1/32\"")]
    [InlineData("10.0.0.1/8", "KubernetesService.LoadBalancerSourceRanges = \"10.0.0.0/8\"")]
    [InlineData("10.0.0.0", "no remedy")]
    [InlineData("10.0.0.0/33", "no remedy")]
    [InlineData("10.0.0.0/08", "no remedy")]
    [InlineData("010.0.0.0/8", "no remedy")]
    [InlineData("10/8", "no remedy")]
    [InlineData("::1/64", "KubernetesService.LoadBalancerSourceRanges = \"::/64\"")]
    [InlineData("everyone", "no remedy")]
    public void Range_that_is_none_is_reported(string range, string remedy) => AssertProblem(
        $"MGEN118 at KubernetesService.LoadBalancerSourceRanges: {remedy}", With(Balanced with { LoadBalancerSourceRanges = EquatableArray.Of(range) }));

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("203.0.113.7/32")]
    [InlineData("203.0.113.128/25")]
    [InlineData("2001:db8::/32")]
    public void Range_is_good(string range) => AssertGood(With(Balanced with { LoadBalancerSourceRanges = EquatableArray.Of(range) }));

    [Fact]
    public void Class_that_is_no_name_is_reported() =>
        AssertProblem("MGEN118 at KubernetesService.LoadBalancerClass: no remedy", With(Balanced with { LoadBalancerClass = "a b" }));

    [Fact]
    public void Settings_of_a_service_without_ports_are_reported() =>
        AssertProblem("MGEN119 at KubernetesService: remove KubernetesService", Declare.Worker with { Exposure = new() { Service = Service } });

    [Theory]
    [InlineData("HTTP/2")]
    [InlineData("a b")]
    [InlineData("")]
    public void Application_protocol_that_is_none_is_reported(string protocol) => AssertProblem(
        "MGEN120 at Port1.AppProtocol: remove Port1.AppProtocol", Declare.Web with { Ports = Declare.Ports(Declare.Port(8080) with { AppProtocol = protocol }) });

    [Theory]
    [InlineData("grpc")]
    [InlineData("kubernetes.io/h2c")]
    public void Application_protocol_is_good(string protocol) =>
        AssertGood(Declare.Web with { Ports = Declare.Ports(Declare.Port(8080) with { AppProtocol = protocol }) });

    [Fact]
    public void Kubelets_port_on_a_load_balancer_is_reported()
    {
        var port = Declare.Port(8080) with { ServicePort = 10250 };
        AssertProblem("MGEN121 at Port1.ServicePort: no remedy", With(Balanced) with { Ports = Declare.Ports(port) });
        AssertGood(With(Service) with { Ports = Declare.Ports(port) });
    }

    [Fact]
    public void Numbers_that_are_no_enum_are_reported() =>
        AssertProblem("MGEN133 at KubernetesService.InternalTrafficPolicy: remove KubernetesService.InternalTrafficPolicy", With(Service with { InternalTrafficPolicy = (TrafficPolicy)7 }));

    private static ServiceModel WithNodePort(ServiceModel service, int number) =>
        service with { Ports = Declare.Ports(Declare.Port(8080) with { NodePort = number }) };
}
