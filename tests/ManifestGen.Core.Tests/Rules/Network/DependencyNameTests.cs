using ManifestGen.Model;
using ManifestGen.Rules;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Rules.Network;

public class DependencyNameTests : RuleTest
{
    [Theory]
    [InlineData("")]
    [InlineData("Orders")]
    [InlineData("http://orders")]
    public void Text_that_is_no_name_of_a_service_gives_no_files(string name)
    {
        var finding = Assert.Single(FindingsOf("MGEN161", Calling(name)));

        Assert.True(finding.Rule.IsBlocking);
        Assert.Equal("MGEN161 at DependsOn.service: remove DependsOn", Summary(finding));
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
