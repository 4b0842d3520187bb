using ManifestGen.Model;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Rules.Network;

public class JoinedNetworkTests : RuleTest
{
    private static readonly JoinedNetworkModel Proxy = new(Declare.Attribute("Network"), "proxy");

    [Fact]
    public void Networks_of_ones_own_and_of_others_are_good() => AssertGood(Joining(Proxy with { IsExternal = true }, Proxy with { Name = "shared.1_a" }, Proxy with { Name = "default" }));

    [Theory]
    [InlineData("", "no remedy")]
    [InlineData("-a", "Network.name = \"a\"")]
    [InlineData("a b", "Network.name = \"a-b\"")]
    [InlineData("host", "no remedy")]
    [InlineData("ingress", "no remedy")]
    public void Name_that_no_engine_takes(string name, string remedy) => AssertProblem($"MGEN184 at Network.name: {remedy}", Joining(Proxy with { Name = name }));

    [Fact]
    public void Name_does_not_matter_where_no_network_is_written() =>
        AssertGood(Joining(Proxy with { Name = "-a" }), Declare.Project with { Targets = ManifestTargets.Kubernetes });

    [Fact]
    public void Default_network_is_never_there_already() =>
        AssertProblem("MGEN185 at Network.External: remove Network.External", Joining(Proxy with { Name = "default", IsExternal = true }));

    [Fact]
    public void External_network_that_another_service_brings()
    {
        var owner = Joining(Proxy) with { Name = "gateway" };
        var finding = Assert.Single(FindingsOf("MGEN185", Joining(Proxy with { IsExternal = true }), null, owner));
        Assert.Contains("by the file, for 'gateway',", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void External_network_with_the_name_of_one_that_dependencies_need()
    {
        var gateway = Declare.Web with
        {
            Name = "gateway",
            Network = new() { Dependencies = Of(new DependencyModel(default, new("CatalogService", "catalog", Declare.Web.Ports, IsInThisProject: true))) },
        };
        Assert.Single(FindingsOf("MGEN185", Joining(Proxy with { Name = "to-catalog", IsExternal = true }), null, gateway));
    }

    [Fact]
    public void Kubernetes_is_named_where_it_is_written()
    {
        Assert.Contains("in Kubernetes", Assert.Single(FindingsOf("MGEN186", Joining(Proxy))).Message, StringComparison.Ordinal);
        Assert.Empty(FindingsOf("MGEN186", Joining(Proxy), Declare.Project with { Targets = ManifestTargets.Compose }));
    }

    private static ServiceModel Joining(params JoinedNetworkModel[] networks) => Declare.Web with { Docker = new() { Networks = new(networks) } };
}
