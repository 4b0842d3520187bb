using System.Collections.Immutable;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Quiet;

/// <summary>
/// Whoever declares services well has nothing to look at: no analyzer of the package says more than an information of any of these declarations,
/// whichever files are written. Of the samples, the gate says the same, since it builds them with warnings as errors.
/// </summary>
public sealed class QuietTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = typeof(Analysis.ServiceDeclarationAnalyzer).Assembly.GetTypes()
        .Where(type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !type.IsAbstract)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
        .ToImmutableArray();

    private static readonly IReadOnlyList<GoodDeclaration> Declarations = [.. GoodServices.All, .. GoodExposure.All, .. GoodWork.All, .. GoodServers.All, .. GoodSystems.All];

    public static TheoryData<string> Names => new(Declarations.Select(declaration => declaration.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_good_declaration_raises_nothing_above_an_information(string name)
    {
        var declaration = Declarations.Single(candidate => candidate.Name == name);

        Assert.Empty(await FindingsOf(declaration, ""));
        Assert.Empty(await FindingsOf(declaration, "docker|kubernetes"));
        Assert.Empty(await FindingsOf(declaration, "docker|compose|swarm"));
    }

    [Fact]
    public void There_are_forty_of_them_at_least() => Assert.InRange(Declarations.Count, 40, int.MaxValue);

    [Fact]
    public async Task A_bad_one_would_be_noticed() =>
        Assert.NotEmpty(await FindingsOf(new("Bad", """[ContainerService("catalog"), Port(80800)] internal sealed class Catalog;"""), ""));

    private static async Task<IEnumerable<string>> FindingsOf(GoodDeclaration declaration, string targets)
    {
        var project = new UserProject("using ManifestGen;\n" + declaration.Source)
        {
            Properties = new Dictionary<string, string> { ["Version"] = "1.4.0", ["_MgIsAspNetCore"] = declaration.IsWeb ? "true" : "", ["_MgTargets"] = targets },
        };
        var compilation = project.Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var options = new AnalyzerOptions(project.AdditionalFiles, new BuildProperties(project.Properties));
        var found = await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync();
        return found.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info || diagnostic.Id == "AD0001").Select(diagnostic => diagnostic.ToString());
    }
}
