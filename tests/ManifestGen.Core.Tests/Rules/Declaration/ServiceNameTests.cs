namespace ManifestGen.Core.Tests.Rules.Declaration;

public class ServiceNameTests : RuleTest
{
    [Theory]
    [InlineData("CatalogApi", "catalog-api")]
    [InlineData("Bad_Name", "bad-name")]
    [InlineData("catalog.api", "catalog-api")]
    [InlineData("catalog-", "catalog")]
    [InlineData("-catalog", "catalog")]
    [InlineData("HTTPProxy", "http-proxy")]
    [InlineData("catalog\n", "catalog")]
    [InlineData("katalög", "katal-g")]
    [InlineData("", "catalog")]
    [InlineData("3scale", "catalog")]
    [InlineData("kustomization", "catalog")]
    [InlineData("default", "catalog")]
    [InlineData("kubernetes", "catalog")]
    public void A_name_that_is_no_label_is_reported_with_one_that_is(string name, string better)
    {
        var message = AssertProblem($"MGEN001 at ContainerService.name: ContainerService.name = \"{better}\"", Declare.Web with { Name = name });

        // On one line, as lists of errors are.
        Assert.Contains($"'{name.Replace('\n', ' ')}'", message);
    }

    [Fact]
    public void A_name_of_64_characters_is_too_long()
    {
        var message = AssertProblem(
            $"MGEN001 at ContainerService.name: ContainerService.name = \"{new string('a', 63)}\"", Declare.Web with { Name = new string('a', 64) });

        Assert.Contains("it has 64 characters", message);
    }

    [Fact]
    public void There_is_no_remedy_when_another_service_has_the_better_name()
    {
        var finding = Assert.Single(FindingsOf("MGEN001", Declare.Web with { Name = "Catalog" }, null, Declare.Web));

        Assert.Null(finding.Remedy);
    }

    [Fact]
    public void There_is_no_remedy_when_nothing_can_be_kept() =>
        AssertProblem("MGEN001 at ContainerService.name: no remedy", Declare.Web with { Name = "目录", ClassName = "目录" });

    [Theory]
    [InlineData("a")]
    [InlineData("catalog-api-2")]
    [InlineData("a--b")]
    public void A_label_that_begins_with_a_letter_is_good(string name) => AssertGood(Declare.Web with { Name = name });

    [Fact]
    public void A_name_of_63_characters_is_good() => AssertGood(Declare.Web with { Name = new string('a', 63) });
}
