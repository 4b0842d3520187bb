using ManifestGen.Core.Tests.Rules.Network;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Observability;

public class MetricsTests : NetworkRuleTest
{
    private static MetricsModel Metrics { get; } = new(Declare.Attribute("Metrics"), "/metrics");

    [Fact]
    public void Metrics_of_the_first_port_are_good() => AssertGood(With(Metrics with { IntervalSeconds = 30, HonorLabels = true }));

    [Fact]
    public void A_port_of_their_own_comes_first() =>
        Assert.Equal(9090, Metrics.PortOf(Declare.Web with { Ports = Declare.Ports(Declare.Port(8080, "http"), Declare.Port(9090, "metrics")) })!.Number);

    [Fact]
    public void Metrics_need_a_port() => AssertProblem(
        "MGEN170 at Metrics: no remedy", Declare.Worker with { Observability = new() { Metrics = Metrics } });

    [Fact]
    public void The_port_is_declared() =>
        Assert.Contains("use 'http'", AssertProblem("MGEN170 at Metrics.Port: no remedy", With(Metrics with { Port = "metrics" })));

    [Fact]
    public void The_port_is_a_TCP_port() => AssertProblem(
        "MGEN170 at Metrics.Port: no remedy",
        With(Metrics with { Port = "statsd" }) with { Ports = Declare.Ports(Declare.Port(8080, "http"), Declare.Port(8125, "statsd") with { Protocol = PortProtocol.Udp }) });

    [Theory]
    [InlineData("metrics", "/metrics")]
    [InlineData("", "/")]
    [InlineData("/a b", "/a%20b")]
    [InlineData("http://a/b", "/b")]
    public void The_path_can_be_requested(string path, string corrected) =>
        AssertProblem($"MGEN171 at Metrics.path: Metrics.path = \"{corrected}\"", With(Metrics with { Path = path }));

    [Theory]
    [InlineData(0)]
    [InlineData(86_401)]
    public void The_interval_has_bounds(int seconds) => AssertProblem("MGEN172 at Metrics.IntervalSeconds: remove Metrics.IntervalSeconds", With(Metrics with { IntervalSeconds = seconds }));

    [Fact]
    public void Annotations_have_no_interval() => AssertProblem(
        "MGEN173 at Metrics.IntervalSeconds: remove Metrics.IntervalSeconds", With(Metrics with { IntervalSeconds = 30, Monitor = MetricsMonitor.Annotations }));

    [Fact]
    public void Annotations_have_no_labels_to_honor() => AssertProblem(
        "MGEN173 at Metrics.HonorLabels: remove Metrics.HonorLabels", With(Metrics with { HonorLabels = false, Monitor = MetricsMonitor.Annotations }));

    [Fact]
    public void A_monitor_exists() => AssertProblem("MGEN173 at Metrics.Monitor: no remedy", With(Metrics with { Monitor = (MetricsMonitor)7 }));

    [Fact]
    public void A_StatefulSet_has_two_Services() => Assert.Contains("scraped twice", AssertProblem(
        "MGEN173 at Metrics.Monitor: Metrics.Monitor = MetricsMonitor.PodMonitor",
        With(Metrics with { Monitor = MetricsMonitor.ServiceMonitor }) with { Workload = StatefulSet }));

    [Fact]
    public void A_job_has_no_Service() => AssertProblem(
        "MGEN173 at Metrics.Monitor: Metrics.Monitor = MetricsMonitor.PodMonitor",
        With(Metrics with { Monitor = MetricsMonitor.ServiceMonitor }) with { ReadinessProbe = null, Workload = Job });

    [Fact]
    public void The_monitor_fits_the_workload()
    {
        Assert.Equal(MetricsMonitor.ServiceMonitor, Metrics.MonitorOf(Declare.Web));
        Assert.Equal(MetricsMonitor.PodMonitor, Metrics.MonitorOf(Declare.Web with { Workload = StatefulSet }));
        Assert.Equal(MetricsMonitor.PodMonitor, Metrics.MonitorOf(Declare.Web with { Workload = Job }));
    }

    [Fact]
    public void A_port_that_Prometheus_asks_is_good_on_a_job() => AssertGood(With(Metrics) with { ReadinessProbe = null, Workload = Job });

    [Fact]
    public void But_it_has_no_Service() => AssertProblem(
        "MGEN264 at Port1.ServicePort: remove Port1.ServicePort",
        With(Metrics) with { ReadinessProbe = null, Workload = Job, Ports = Declare.Ports(Declare.Port(8080) with { ServicePort = 80 }) });

    [Fact]
    public void Compose_and_Swarm_announce_nothing()
    {
        Assert.Contains("in Compose and Swarm", Assert.Single(FindingsOf("MGEN174", With(Metrics))).Message);
        Assert.Empty(FindingsOf("MGEN174", With(Metrics), OnlyKubernetes));
    }

    [Theory]
    [InlineData(MetricsMonitor.Annotations, true)]
    [InlineData(MetricsMonitor.PodMonitor, false)]
    public void An_annotation_is_declared_once(MetricsMonitor monitor, bool isReported)
    {
        var annotation = new MetadataEntryModel(Declare.Attribute("Annotation1"), "prometheus.io/port", "1", ManifestKinds.Pod);
        var service = With(Metrics with { Monitor = monitor }) with { Metadata = new() { Annotations = EquatableArray.Of(annotation) } };

        Assert.Equal(isReported ? ["MGEN175 at Annotation1.key: remove Annotation1"] : [], FindingsOf("MGEN175", service).Select(Summary));
    }

    [Fact]
    public void Prometheus_is_let_in() => AssertProblem(
        "MGEN158 at Metrics: add [AllowIngress(Namespace = \"monitoring\", Ports = new[] { \"http\" })] after Metrics",
        Scraped(Rule with { Service = Orders }));

    [Fact]
    public void Anyone_who_may_be_Prometheus_is_enough()
    {
        AssertGood(Scraped(Rule with { Namespace = "observability" }));
        AssertGood(Scraped(Rule with { Cidr = "10.0.0.0/8", Ports = EquatableArray.Of("8000-9000") }));
        AssertProblem(
            "MGEN158 at Metrics: add [AllowIngress(Namespace = \"monitoring\", Ports = new[] { \"http\" })] after Metrics",
            Scraped(Rule with { Namespace = "observability", Ports = EquatableArray.Of("9090") }));
    }

    private static WorkloadModel StatefulSet => new() { DeclaredKind = WorkloadKind.StatefulSet };

    private static WorkloadModel Job => new() { Job = new(Declare.Attribute("Job")) };

    private static ServiceModel Scraped(NetworkRuleModel rule) => With(Metrics) with { Network = WithIngress(rule).Network };

    private static ServiceModel With(MetricsModel metrics) => Declare.Web with { Observability = new() { Metrics = metrics } };
}
