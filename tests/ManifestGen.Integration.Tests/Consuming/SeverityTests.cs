using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Consuming;

/// <summary>The severities of the rules, as a project sets them, in the compiler of the SDK.</summary>
public sealed class SeverityTests(PackageFixture package) : IClassFixture<PackageFixture>, IDisposable
{
    private const string NoInstances = "MGEN203";
    private const string GapInUpdates = "MGEN715";

    private readonly TestSolution _solution = new(package);

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void Each_rule_has_its_own_severity_where_nothing_is_set()
    {
        var result = Build().ShouldSucceed();

        Assert.Contains("warning " + NoInstances, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning " + GapInUpdates, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Recommended_set_warns_of_what_is_only_advised()
    {
        var result = Build("<ManifestGenRules>Recommended</ManifestGenRules>");

        result.ShouldWarnOf(NoInstances);
        result.ShouldWarnOf(GapInUpdates);
    }

    [Fact]
    public void Strict_set_fails_the_build_for_a_warning() => Build("<ManifestGenRules>Strict</ManifestGenRules>").ShouldFailWith(NoInstances);

    [Fact]
    public void Set_that_the_command_line_names_holds_after_a_build_without_it()
    {
        Build().ShouldSucceed();

        _solution.Build("Catalog", "-p:ManifestGenRules=Strict").ShouldFailWith(NoInstances);
    }

    [Theory]
    [InlineData(".editorconfig", "root = true\n[*.cs]\n")]
    [InlineData(".globalconfig", "is_global = true\n")]
    public void What_the_user_says_of_a_rule_wins_over_the_set(string file, string header)
    {
        _solution.Write(file, $"{header}dotnet_diagnostic.{NoInstances}.severity = suggestion\n");

        var result = Build("<ManifestGenRules>Strict</ManifestGenRules>").ShouldSucceed();

        Assert.DoesNotContain(NoInstances, result.Output, StringComparison.Ordinal);
        result.ShouldWarnOf(GapInUpdates);
    }

    [Fact]
    public void Area_has_one_severity_where_an_editorconfig_says_so()
    {
        _solution.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_analyzer_diagnostic.category-ManifestGen.Storage.severity = warning\n");

        Build().ShouldWarnOf(GapInUpdates);
    }

    /// <summary>The compiler takes what is said of a rule before what is said of its area, whoever says it; so the documentation tells.</summary>
    [Fact]
    public void Set_wins_over_the_severity_of_an_area()
    {
        _solution.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_analyzer_diagnostic.category-ManifestGen.Scaling.severity = none\n");

        Build("<ManifestGenRules>Strict</ManifestGenRules>").ShouldFailWith(NoInstances);
    }

    private BuildResult Build(string properties = "")
    {
        _solution.WriteProject("Catalog/Catalog.csproj", properties);
        _solution.Write("Catalog/Program.cs", Sources.Program);
        _solution.Write("Catalog/CatalogService.cs", Sources.ServiceWith("[Replicas(0)]", """[Volume("/data", Size = "1Gi")]"""));
        return _solution.Build("Catalog");
    }
}
