using ManifestGen.Grammar;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules;

/// <summary>
/// One letter wrong in a name of something that is declared elsewhere: the fix writes the name that was meant. A name that is far from all, or as near to two of them,
/// gets no fix: a wrong port would be opened, and another container measured.
/// </summary>
public class NearestNameTests : RuleTest
{
    private const string None = "no remedy";

    private static readonly EquatableArray<PortModel> Ports = EquatableArray.Of(
        new PortModel(Declare.Attribute("Port1"), 8080, "http"), new PortModel(Declare.Attribute("Port2"), 9090, "metrics"), new PortModel(Declare.Attribute("Port3"), 9091, "metric-a"));

    private static readonly Func<string, ServiceModel> Probe = name => Web with { ReadinessProbe = Declare.Readiness("/health") with { Port = name } };

    private static readonly Func<string, ServiceModel> Ingress = name => Web with
    {
        Exposure = new() { Ingresses = EquatableArray.Of(new IngressModel(Declare.Attribute("Ingress"), "shop.example.com") { Port = name, TlsSecret = "tls" }) },
    };

    private static readonly Func<string, ServiceModel> Route = name => Web with
    {
        Exposure = new() { HttpRoutes = EquatableArray.Of(new HttpRouteModel(Declare.Attribute("HttpRoute"), "shop.example.com", new("public", null, null)) { Port = name }) },
    };

    private static readonly Func<string, ServiceModel> Metrics = name => Web with { Observability = new() { Metrics = new(Declare.Attribute("Metrics"), "/metrics") { Port = name } } };

    private static readonly Func<string, ServiceModel> Hook = name => Web with
    {
        Workload = new() { PostStart = new(Declare.Attribute("PostStart")) { Path = "/warm-up", Port = name } },
    };

    private static readonly Func<string, ServiceModel> Policy = name => Web with
    {
        Network = new() { AllowIngress = EquatableArray.Of(new NetworkRuleModel(Declare.Attribute("AllowIngress")) { Namespace = "monitoring", Ports = EquatableArray.Of(name) }) },
    };

    private static readonly Dictionary<string, (string Id, Func<string, ServiceModel> Declare)> References = new()
    {
        ["probe"] = ("MGEN402", Probe), ["ingress"] = ("MGEN123", Ingress), ["route"] = ("MGEN123", Route), ["metrics"] = ("MGEN170", Metrics), ["hook"] = ("MGEN268", Hook), ["policy"] = ("MGEN155", Policy),
    };

    private static ServiceModel Web => Declare.Web with { Ports = Ports };

    public static TheoryData<string, string, string?> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string?>();
            foreach (var reference in References.Keys)
            {
                rows.Add(reference, "htp", "http");
                rows.Add(reference, "Metrics", "metrics");
                rows.Add(reference, "mertics", "metrics");
                rows.Add(reference, "admin", null);
                rows.Add(reference, "https", null);
                rows.Add(reference, "http2", null);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Port_that_is_spelt_nearly_so_was_meant(string reference, string written, string? meant)
    {
        var (id, declare) = References[reference];

        // What begins with a capital is no name at all in a network rule.
        var finding = Assert.Single(FindingsOf(reference == "policy" && written == "Metrics" ? "MGEN154" : id, declare(written)));

        Assert.Equal(meant is null ? None : $"Use '{meant}'", finding.Remedy?.Title ?? None);
    }

    /// <summary>In a network rule a number is a port of its own.</summary>
    [Theory]
    [InlineData("probe")]
    [InlineData("ingress")]
    [InlineData("metrics")]
    [InlineData("hook")]
    public void Number_of_a_port_is_its_name(string reference)
    {
        var (id, declare) = References[reference];

        Assert.Equal("Use 'metrics'", Assert.Single(FindingsOf(id, declare("9090"))).Remedy?.Title);
    }

    [Theory]
    [InlineData("prxoy", "Use 'proxy'")]
    [InlineData("catalgo", "Use the service's own container")]
    [InlineData("database", None)]
    public void Container_that_is_spelt_nearly_so_was_meant(string written, string remedy)
    {
        var service = Declare.Web with
        {
            AutoScale = Declare.AutoScale(2, 5),
            Resources = Declare.Resources with { Cpu = "1" },
            Pod = new() { Containers = EquatableArray.Of(new PodContainerModel(Declare.Attribute("Sidecar"), ContainerRole.Sidecar, "Proxy") { Declaration = Declare.Web with { Name = "proxy" } }) },
            Scaling = new() { Metrics = EquatableArray.Of(new ScaleMetricModel(Declare.Attribute("ScaleOn"), ScaleMetric.ContainerCpu) { Utilization = 70, Container = written }) },
        };

        Assert.Equal(remedy, Assert.Single(FindingsOf("MGEN217", service)).Remedy?.Title ?? None);
    }

    [Theory]
    [InlineData("port-8081", "port-8080")]
    [InlineData("orders-v1", "orders-v2")]
    [InlineData("a", "b")]
    public void Number_or_a_short_name_is_no_slip(string written, string known) => Assert.Null(NearestName.Of(written, [known]));
}
