using ManifestGen.Rules;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Verify = ManifestGen.Testing.Verify<ManifestGen.Analysis.ServiceDeclarationAnalyzer>;

namespace ManifestGen.Analysis;

public sealed class ServiceDeclarationAnalyzerTests
{
    private static readonly string[] EveryRule = RuleCatalog.All.Select(rule => rule.Id).ToArray();

    private static readonly string[] EveryProblem =
        RuleCatalog.All.Where(rule => rule.Severity != RuleSeverity.Info).Select(rule => rule.Id).ToArray();

    [Fact]
    public Task Complete_service_gets_advice_at_most() => Verify.IsSilentAsync(EveryProblem, """
        using ManifestGen;

        [ContainerService("catalog", PartOf = "shop")]
        [ContainerImage("ghcr.io/acme/catalog", Tag = "1.4.0")]
        [Port(8080)]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [LivenessProbe("/alive"), ReadinessProbe("/health")]
        [Env("Features__Checkout", "true")]
        [SecretEnv("ConnectionStrings__Catalog", Secret = "catalog-db", Key = "connection-string")]
        class Catalog;
        """);

    [Fact]
    public Task Class_that_is_no_service_has_no_finding() => Verify.IsSilentAsync(EveryRule, "[System.Obsolete] class Catalog;");

    [Theory]
    [InlineData("[Port(]")]
    [InlineData("[Port(Unknown)]")]
    [InlineData("[Prot(8080)]")]
    [InlineData("[Port(8080, Name = Unknown)]")]
    public Task Class_with_an_unfinished_attribute_has_no_finding(string attribute) => Verify.IsSilentAsync(["MGEN401", "MGEN402", "MGEN407"], $"""
        using ManifestGen;

        [ContainerService("catalog"), LivenessProbe("/")]
        {attribute}
        class Catalog;
        """);

    [Theory]
    [InlineData("[ContainerServic(\"store\")]")]
    [InlineData("[ContainerService(]")]
    [InlineData("[ContainerService(\"store\"), Port(]")]
    public Task Service_is_not_blamed_for_what_is_unfinished_in_another(string other) => Verify.IsSilentAsync(["MGEN140", "MGEN145"], $"""
        using ManifestGen;

        [ContainerService("catalog"), DependsOn(typeof(Store))]
        class Catalog;

        {other}
        class Store;
        """);

    [Fact]
    public async Task Library_is_told_that_it_is_no_program()
    {
        var library = UserProject.WithService("""[ContainerService("catalog")]""") with { OutputKind = OutputKind.DynamicallyLinkedLibrary };

        Assert.Contains(await DiagnosticsOf(library), diagnostic => diagnostic.Id == "MGEN006");
    }

    [Fact]
    public async Task Remedy_comes_with_the_diagnostic()
    {
        var diagnostic = Assert.Single(
            await DiagnosticsOf(UserProject.WithService("""[ContainerService("CatalogApi")]""")),
            diagnostic => diagnostic.Id == "MGEN001");

        var remedy = RemedyCodec.Decode(diagnostic.Properties, diagnostic.AdditionalLocations.Count)!;
        var edit = Assert.Single(remedy.Edits);
        Assert.Equal("\"catalog-api\"", edit.Source);
        Assert.Equal("ContainerService(\"CatalogApi\")", TextAt(diagnostic.AdditionalLocations[edit.Place.Origin.Attribute]));
    }

    [Fact]
    public async Task Properties_of_the_build_count()
    {
        var project = UserProject.WithService("""[ContainerService("catalog"), AutoScale(2, 4)]""");
        var withoutCompose = project with { Properties = new Dictionary<string, string> { ["_MgTargets"] = "kubernetes" } };

        Assert.Contains(await DiagnosticsOf(project), diagnostic => diagnostic.Id == "MGEN211");
        Assert.DoesNotContain(await DiagnosticsOf(withoutCompose), diagnostic => diagnostic.Id == "MGEN211");
    }

    [Fact]
    public void Every_rule_has_a_help_link_its_area_and_its_severity()
    {
        var descriptors = new DiagnosticAnalyzer[] { new ServiceDeclarationAnalyzer(), new SystemAnalyzer(), new MisplacedAttributeAnalyzer(), new CodeAnalyzer(), new OwnObjectAnalyzer(), new Drift.DriftAnalyzer() }
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .DistinctBy(descriptor => descriptor.Id)
            .ToDictionary(descriptor => descriptor.Id);

        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id).Order(), descriptors.Keys.Order());
        Assert.All(RuleCatalog.All, rule =>
        {
            Assert.EndsWith($"docs/rules/{rule.Id}.md", descriptors[rule.Id].HelpLinkUri);
            Assert.Equal(rule.Severity.ToString(), descriptors[rule.Id].DefaultSeverity.ToString());
            Assert.Equal($"ManifestGen.{rule.Category}", descriptors[rule.Id].Category);
        });
    }

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(UserProject project)
    {
        var options = new AnalyzerOptions([], new BuildProperties(project.Properties));
        return await project.Compile().WithAnalyzers([new ServiceDeclarationAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }

    private static string TextAt(Location location) => location.SourceTree!.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length);
}
