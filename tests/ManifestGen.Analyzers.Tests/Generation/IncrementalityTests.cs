using ManifestGen.Testing;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Generation;

/// <summary>What is not computed again is asserted by every test that uses <see cref="Generated"/>; here is what must be.</summary>
public sealed class IncrementalityTests
{
    private static readonly UserProject Original = UserProject.WithService("""[ContainerService("catalog"), Port(8080)]""");

    [Theory]
    [InlineData("Port(8080)", "Port(8081)")]
    [InlineData("\"catalog\"", "\"basket\"")]
    [InlineData("class Catalog", "class Basket")]
    [InlineData("Port(8080)", "Port(8080), Env(\"A\", \"B\")")]
    public void Edit_of_a_declaration_changes_the_payload(string before, string after) =>
        Assert.NotEqual(Before(), After(before, after));

    [Theory]
    [InlineData("internal sealed class Catalog", "public class Catalog")]
    [InlineData("Port(8080)", "Port(number: 8_080)")]
    [InlineData("\"catalog\"", "/* the name */ \"cata\" + \"log\"")]
    [InlineData("class Catalog;", "class Catalog { public int Added; }")]
    public void Edit_that_means_the_same_changes_nothing(string before, string after) =>
        Assert.Equal(Before(), After(before, after));

    [Fact]
    public void Edit_of_another_part_of_the_class_changes_the_payload()
    {
        const string Main = """[ManifestGen.ContainerService("catalog")] partial class Catalog;""";

        var sources = RunWithEdit(new UserProject(Main, "partial class Catalog;"), "partial class Catalog;", "[ManifestGen.Port(8080)] partial class Catalog;", 2);

        Assert.Contains("8080", sources);
    }

    [Fact]
    public void Change_of_a_build_property_changes_the_payload()
    {
        var project = Original with { Properties = new Dictionary<string, string> { ["Version"] = "2.0.0" } };

        Assert.NotEqual(Generated.From(Original).Sources, Generated.From(project).Sources);
    }

    private static string Before() => string.Concat(Generated.From(Original).Sources.Values);

    private static string After(string before, string after) => RunWithEdit(Original, before, after, 1);

    private static string RunWithEdit(UserProject project, string before, string after, int file)
    {
        var compilation = project.Compile();
        var driver = Generated.NewDriver(project, compilation).RunGenerators(compilation);
        var tree = compilation.SyntaxTrees[file];
        var edited = tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(tree.ToString().Replace(before, after)));
        Assert.NotEqual(tree.ToString(), edited.ToString());

        var result = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, edited)).GetRunResult();
        return string.Concat(result.Results.Single().GeneratedSources.Select(source => source.SourceText.ToString()));
    }
}
