using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.TestModels;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Rendering.Report;

/// <summary>What the report says of services: cards, sums, and who may talk to whom.</summary>
public sealed class ReportFactsTests
{
    private static readonly ProjectModel Shop = Project("Shop") with { Version = "1.4.0" };

    [Fact]
    public void Card_names_secrets_and_variables_and_shows_no_value()
    {
        var report = Reports.Of(Application(Shop, Service("catalog") with
        {
            Env = Of(Env("GREETING", "value-of-a-variable")),
            SecretEnv = Of(SecretEnv("PASSWORD", "catalog-db", "password")),
        }));

        Assert.Equal("GREETING", report.Card("catalog")["Variables"]);
        Assert.Equal("catalog-db: password", report.Card("catalog")["Secrets"]);
        Assert.DoesNotContain("value-of-a-variable", report.Section("services").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_shows_what_applies_by_default()
    {
        var card = Reports.Of(Application(Shop, Service("catalog") with { Ports = Of(Port(8080, "http")) })).Card("catalog");

        Assert.Equal("catalog:1.4.0", card["Image"]);
        Assert.Equal("1", card["Replicas"]);
        Assert.Equal("CPU 100m, limit none | memory 128Mi, limit 256Mi", card["Resources"]);
        Assert.Equal("http 8080/TCP, Service port 80", card["Ports"]);
        Assert.Equal("runs as 10001:10001 | no token of the Kubernetes API", card["Security"]);
    }

    [Theory]
    [InlineData(false, "restricted")]
    [InlineData(true, "privileged")]
    public void Badge_is_the_level_that_admits_the_pods(bool isPrivileged, string level)
    {
        var service = Service("catalog") with { Security = new() { Container = new() { Privileged = isPrivileged ? true : null } } };

        Assert.Contains(Reports.Of(Application(Shop, service)).Descendants("span"), badge => ((string?)badge.Attribute("class"))?.Contains("level", StringComparison.Ordinal) == true && badge.Value == level);
    }

    [Fact]
    public void Sum_spans_the_fewest_and_the_most_replicas_in_each_environment()
    {
        var service = Service("catalog") with { AutoScale = new(new(0), 2, 10), Resources = new() { Cpu = "100m", CpuLimit = "500m", Memory = "128Mi", MemoryLimit = "256Mi" } };
        var production = service with { AutoScale = new(new(0), 4, 40) };
        var rows = Reports.Of(Application(Shop, service with { Environments = Of(new EnvironmentModel(new(0), "production", production)) })).Section("resources").Descendants("table").First().Rows();

        Assert.Equal(["Base", "2 to 10", "0.2 to 1", "1 to 5", "256 MiB to 1.25 GiB", "512 MiB to 2.5 GiB", "128 MiB to 640 MiB", "0 B"], rows[1]);
        Assert.Equal(["production", "4 to 40", "0.4 to 4", "2 to 20", "512 MiB to 5 GiB", "1 GiB to 10 GiB", "256 MiB to 2.5 GiB", "0 B"], rows[2]);
    }

    [Fact]
    public void Sum_without_a_limit_of_one_container_has_no_limit_and_a_daemon_set_is_in_no_sum()
    {
        var agent = Service("agent") with { Workload = new() { DeclaredKind = WorkloadKind.DaemonSet } };
        var section = Reports.Of(Application(Shop, Service("catalog"), agent)).Section("resources");

        Assert.Equal(["All environments", "1", "0.1", "no limit"], section.Descendants("table").First().Rows()[1].Take(4));
        Assert.Contains("Not in the sums: agent", section.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Cell_holds_the_ports_that_both_policies_open()
    {
        var orders = new ServiceReference("Orders", "orders", Of(Port(8080, "http")), true);
        var matrix = Matrix(
            Service("gateway") with { Ports = Of(Port(8080, "http")), Network = new() { Dependencies = Of(new DependencyModel(new(0), orders)) } },
            Service("orders") with { Ports = Of(Port(8080, "http")), Network = new() { AllowIngress = Of(new NetworkRuleModel(new(0)) { Namespace = "monitoring" }) } },
            Service("mailer"));

        Assert.Equal(["from ↓ to →", "gateway", "orders", "Outside"], matrix[0]);
        Assert.Equal(["Anyone", "http 8080", "–", "–"], matrix[1]);
        Assert.Equal(["Others", "–", "namespace monitoring, port http", "–"], matrix[2]);
        Assert.Equal(["gateway", "", "http 8080", "–"], matrix[3]);
        // Its way out is open, and the service's way in is not.
        Assert.Equal(["mailer", "http 8080", "–", "everything"], matrix[4]);
        Assert.Equal(["orders", "http 8080", "", "everything"], matrix[5]);
    }

    [Fact]
    public void Without_kubernetes_who_declares_to_call_whom_is_shown()
    {
        var orders = new ServiceReference("Orders", "orders", Of(Port(8080, "http")), true);
        var matrix = Reports.Of(Application(
            Shop with { Targets = ManifestTargets.Compose },
            Service("gateway") with { Network = new() { Dependencies = Of(new DependencyModel(new(0), orders)) } },
            Service("mailer"),
            Service("orders") with { Ports = Of(Port(8080, "http")) })).Section("network").Descendants("table").Single().Rows();

        Assert.Equal(["gateway", "http 8080", "–"], matrix[2]);
        Assert.Equal(["mailer", "–", "–"], matrix[3]);
    }

    private static string[][] Matrix(params ServiceModel[] services) => Reports.Of(Application(Shop, services)).Section("network").Descendants("table").Single().Rows();
}
