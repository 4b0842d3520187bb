using ManifestGen.Model;
using ManifestGen.Rules;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Rules.Network;

public class DependencyNameTests : RuleTest
{
    [Theory]
    [InlineData("orders", "catalgo", "MGEN162 at DependsOn.service: no remedy")]
    [InlineData("pricing", "pircing", "MGEN162 at DependsOn.service: DependsOn.service = \"pricing\"")]
    [InlineData("pricing-api", "PricingApi", "MGEN161 at DependsOn.service: DependsOn.service = \"pricing-api\"")]
    [InlineData("orders-db", "Orders DB", "MGEN161 at DependsOn.service: DependsOn.service = \"orders-db\"")]
    [InlineData("ab", "cd", "MGEN162 at DependsOn.service: no remedy")]
    public void Service_that_is_nearly_called_so_is_proposed(string other, string written, string expected)
    {
        var finding = Assert.Single(FindingsOf(expected[..7], Calling(written), null, Declare.Web with { Name = other }));

        Assert.Equal(expected, Summary(finding));
    }

    [Fact]
    public void Two_that_are_as_near_are_none() =>
        Assert.Equal("MGEN162 at DependsOn.service: no remedy", Summary(FindingsOf("MGEN162", Calling("order-a"), null, Declare.Web with { Name = "order-b" }, Declare.Web with { Name = "order-c" }).Single()));

    [Theory]
    [InlineData("")]
    [InlineData("Orders")]
    [InlineData("http://orders")]
    public void Text_that_is_no_name_of_a_service_gives_no_files(string name)
    {
        var finding = Assert.Single(FindingsOf("MGEN161", Calling(name)));

        Assert.True(finding.Rule.IsBlocking);
        Assert.Equal("MGEN161 at DependsOn.service: no remedy", Summary(finding));
    }

    [Fact]
    public void Name_of_a_service_that_is_not_in_the_files_is_told_of()
    {
        var finding = Assert.Single(FindingsOf("MGEN162", Calling("orders")));

        Assert.Equal(RuleSeverity.Info, finding.Rule.Severity);
        Assert.Contains("Compose, Swarm, Kubernetes", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ManifestTargets.Docker)]
    [InlineData(ManifestTargets.Docker | ManifestTargets.Diagram)]
    public void Project_that_is_a_part_of_a_system_is_not_told(ManifestTargets targets) =>
        Assert.Empty(FindingsOf("MGEN162", Calling("orders"), Declare.Project with { Targets = targets }));

    private static ServiceModel Calling(string name) => Declare.Web with
    {
        Network = new()
        {
            Dependencies = Of(new DependencyModel(Declare.Attribute("DependsOn"), new ServiceReference(name, name, Ports: default, IsInThisProject: false) { IsByName = true })),
        },
    };
}
