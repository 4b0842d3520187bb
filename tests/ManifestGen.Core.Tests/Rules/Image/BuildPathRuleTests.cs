using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rules;

namespace ManifestGen.Core.Tests.Rules.Image;

public class BuildPathRuleTests
{
    [Theory]
    [InlineData("src/a*b.props")]
    [InlineData("src/what?.props")]
    [InlineData(@"src\x.props")]
    [InlineData("two\nlines.props")]
    public void Path_that_a_Dockerfile_cannot_name_blocks(string path)
    {
        var finding = Assert.Single(Check(TestModels.Catalog.Project with { RestoreInputs = EquatableArray.Of(path) }));

        Assert.True(finding.Rule.IsBlocking);
        Assert.Equal(Origin.Class, finding.Place.Origin);
    }

    // An attribute cannot hold it.
    [Fact]
    public void Half_of_a_surrogate_pair_blocks() => Path_that_a_Dockerfile_cannot_name_blocks("\ud83d.props");

    [Fact]
    public void Every_kind_of_path_is_looked_at() => Assert.Equal(7, Check(TestModels.Catalog.Project with
    {
        AssemblyName = "a*",
        ProjectPath = "b*",
        OutputPath = "c*",
        RestoreInputs = EquatableArray.Of("d*"),
        SourceFolders = EquatableArray.Of("e*"),
        SourceFiles = EquatableArray.Of("f*"),
        PackageFolders = EquatableArray.Of("g*"),
    }).Count());

    [Fact]
    public void Message_names_the_path() =>
        Assert.StartsWith("'a*b.props' cannot", Check(TestModels.Catalog.Project with { SourceFiles = EquatableArray.Of("a*b.props") }).Single().Message, StringComparison.Ordinal);

    [Fact]
    public void Other_odd_characters_are_escaped() =>
        Assert.Empty(Check(TestModels.Catalog.Project with { SourceFolders = EquatableArray.Of("My $HOME/It's [one]", "--flag", "<<END", "日本") }));

    [Fact]
    public void Without_a_Dockerfile_any_path_will_do() =>
        Assert.Empty(Check(TestModels.Catalog.Project with { SourceFolders = EquatableArray.Of("a*b"), Targets = ManifestTargets.Kubernetes }));

    private static IEnumerable<Finding> Check(ProjectModel project)
    {
        var application = TestModels.Catalog with { Project = project };
        return RuleCatalog.Check(application.Services[0], application).Where(finding => finding.Rule.Id == "MGEN606");
    }
}
