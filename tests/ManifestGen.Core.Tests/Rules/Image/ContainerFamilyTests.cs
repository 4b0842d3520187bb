using ManifestGen.Core.Tests.Models;
using ManifestGen.Rules;

namespace ManifestGen.Core.Tests.Rules.Image;

public class ContainerFamilyTests
{
    [Theory]
    [InlineData("noble-chiseled", 0)]
    [InlineData("noble AS other", 1)]
    [InlineData("alpine\nRUN x", 1)]
    public void Family_that_is_no_part_of_a_tag_is_refused(string family, int expected)
    {
        var application = TestModels.Catalog with { Project = TestModels.Catalog.Project with { ContainerFamily = family } };

        Assert.Equal(expected, RuleCatalog.Check(application.Services[0], application).Count(finding => finding.Rule.Id == "MGEN605"));
    }
}
