using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Network;

public class DependencyTests : NetworkRuleTest
{
    private static readonly ServiceReference Elsewhere = Orders with { IsInThisProject = false };

    [Fact]
    public void Any_other_service_is_good() => AssertGood(WithDependencies(Declare.Web, Orders, Elsewhere with { Name = "pricing" }));

    [Fact]
    public void A_class_that_is_no_service_is_reported() =>
        AssertProblem("MGEN140 at DependsOn1.service: no remedy", WithDependencies(Declare.Web, Orders with { Name = null }));

    [Fact]
    public void So_is_one_that_a_network_rule_names() =>
        AssertProblem("MGEN140 at AllowIngress1.service: no remedy", WithIngress(Rule with { Service = Orders with { Name = null } }));

    [Fact]
    public void The_service_itself_is_reported() =>
        AssertProblem("MGEN141 at DependsOn1.service: remove DependsOn1", WithDependencies(Declare.Web, Orders with { Name = "catalog" }));

    [Fact]
    public void A_service_of_the_same_name_in_another_project_is_another_one() =>
        AssertGood(WithDependencies(Declare.Web, Elsewhere with { Name = "catalog" }));

    [Fact]
    public void A_repetition_is_reported() =>
        AssertProblem("MGEN142 at DependsOn2.service: remove DependsOn2", WithDependencies(Declare.Web, Orders, Elsewhere with { ClassName = "Other" }));

    [Fact]
    public void A_cycle_is_reported_with_the_way()
    {
        var finding = Assert.Single(FindingsOf("MGEN143", WithDependencies(Declare.Web, Orders), null, Named("orders", "pricing"), Named("pricing", "catalog")));

        Assert.Equal("MGEN143 at DependsOn1.service: no remedy", Summary(finding));
        Assert.Contains("'catalog' → 'orders' → 'pricing' → 'catalog'", finding.Message);
    }

    [Fact]
    public void A_cycle_that_the_service_is_no_part_of_is_none_of_it() =>
        Assert.Empty(FindingsOf("MGEN143", WithDependencies(Declare.Web, Orders), null, Named("orders", "pricing"), Named("pricing", "orders")));

    [Fact]
    public void Kubernetes_starts_what_waits_for_each_other() =>
        Assert.Empty(FindingsOf("MGEN143", WithDependencies(Declare.Web, Orders), OnlyKubernetes, Named("orders", "catalog")));

    [Theory]
    [InlineData("Orders", "http", 8080, "'Orders' is not a valid service name")]
    [InlineData("orders", "HTTP", 8080, "'HTTP' is not a valid port name")]
    [InlineData("orders", "http", 80800, "port 'http' is out of range")]
    public void A_service_of_another_project_must_be_valid(string name, string port, int number, string problem) => Assert.Contains(problem, AssertProblem(
        "MGEN144 at DependsOn1.service: no remedy",
        WithDependencies(Declare.Web, Elsewhere with { Name = name, Ports = EquatableArray.Of(Declare.Port(number, port)) })));

    [Fact]
    public void Two_ports_of_it_have_two_names() => AssertProblem(
        "MGEN144 at DependsOn1.service: no remedy",
        WithDependencies(Declare.Web, Elsewhere with { Ports = EquatableArray.Of(Declare.Port(1, "a"), Declare.Port(2, "a")) }));

    [Fact]
    public void A_service_of_this_project_has_its_own_findings() => AssertGood(WithDependencies(Declare.Web, Orders with { Name = "Orders" }));

    [Fact]
    public void A_service_without_ports_cannot_be_called() =>
        Assert.Contains("'orders' has no port", Advice("MGEN145", WithDependencies(Declare.Web, Orders with { Ports = default })));

    [Fact]
    public void Compose_waits_for_a_job_without_ports()
    {
        var migration = Declare.Worker with { Name = "orders", Workload = new() { Job = new(Origin.Class) } };
        var service = WithDependencies(Declare.Web, Orders with { Ports = default });

        Assert.Empty(FindingsOf("MGEN145", service, null, migration));
        Assert.Single(FindingsOf("MGEN145", service, OnlyKubernetes, migration));
    }

    [Fact]
    public void Nobody_waits_for_a_schedule()
    {
        var cleanup = Declare.Worker with { Name = "orders", Workload = new() { Schedule = new(Origin.Class, "0 3 * * *") } };

        Assert.Equal(
            ["MGEN160 at DependsOn1.service: remove DependsOn1"],
            FindingsOf("MGEN160", WithDependencies(Declare.Web, Orders), null, cleanup).Select(Summary));
    }

    [Fact]
    public void An_address_that_is_declared_is_told() => Assert.Contains(
        "'services__orders__http__0' replaces",
        Advice("MGEN146", WithDependencies(Declare.Web.WithVariables(("SERVICES__Orders__http__0", "x")), Orders)));

    [Fact]
    public void A_service_of_another_project_is_not_in_the_file() =>
        Assert.Contains("Compose and Swarm do not contain 'orders'", Advice("MGEN147", WithDependencies(Declare.Web, Elsewhere)));

    [Fact]
    public void A_connection_string_may_need_a_way_out() =>
        Assert.Contains("[AllowEgress(PodLabels = new[] { \"app=db\" })]", Advice("MGEN148", Connected, "Variable1.name"));

    [Fact]
    public void Nothing_is_advised_where_nothing_is_missing()
    {
        Assert.Empty(FindingsOf("MGEN145", WithDependencies(Declare.Web, Orders)));
        Assert.Empty(FindingsOf("MGEN146", WithDependencies(Declare.Web.WithVariables(("A", "x")), Orders)));
        Assert.Empty(FindingsOf("MGEN147", WithDependencies(Declare.Web, Orders)));
        Assert.Empty(FindingsOf("MGEN147", WithDependencies(Declare.Web, Elsewhere), OnlyKubernetes));
        Assert.Empty(FindingsOf("MGEN148", Connected with { Network = Connected.Network with { AllowEgress = EquatableArray.Of(Rule with { Namespace = "db" }) } }));
        Assert.Empty(FindingsOf("MGEN148", Connected with { Network = new() }));
    }

    private static ServiceModel Connected => WithDependencies(Declare.Web.WithVariables(("ConnectionStrings__Catalog", null)), Orders);

    private static string Advice(string id, ServiceModel service, string place = "DependsOn1.service")
    {
        var finding = Assert.Single(FindingsOf(id, service));
        Assert.Equal($"{id} at {place}: no remedy", Summary(finding));
        return finding.Message;
    }

    private static ServiceModel Named(string name, string dependency) =>
        WithDependencies(Declare.Web with { Name = name }, Orders with { Name = dependency });
}
