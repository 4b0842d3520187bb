using System.Collections.Immutable;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Analysis;

/// <summary>A finding that is meant is silenced as any other one of C#, and the files stay as they were declared.</summary>
public class SuppressionTests
{
    private const string Service = """
        using ManifestGen;

        [ContainerService("catalog")]
        [ContainerImage("ghcr.io/acme/catalog", Tag = "1.4.0")]
        [Replicas(0)]
        internal sealed class Catalog;
        """;

    private const string WithPragma = """
        using ManifestGen;

        [ContainerService("catalog")]
        [ContainerImage("ghcr.io/acme/catalog", Tag = "1.4.0")]
        #pragma warning disable MGEN203 // Started by hand.
        [Replicas(0)]
        #pragma warning restore MGEN203
        internal sealed class Catalog;
        """;

    private const string WithAttribute = """
        using System.Diagnostics.CodeAnalysis;
        using ManifestGen;

        [SuppressMessage("ManifestGen.Scaling", "MGEN203", Justification = "Started by hand.")]
        [ContainerService("catalog")]
        [ContainerImage("ghcr.io/acme/catalog", Tag = "1.4.0")]
        [Replicas(0)]
        internal sealed class Catalog;
        """;

    private const string WithAttributeOfTheAssembly = """
        using System.Diagnostics.CodeAnalysis;
        using ManifestGen;

        [assembly: SuppressMessage("ManifestGen.Scaling", "MGEN203", Scope = "type", Target = "~T:Catalog", Justification = "Started by hand.")]

        [ContainerService("catalog")]
        [ContainerImage("ghcr.io/acme/catalog", Tag = "1.4.0")]
        [Replicas(0)]
        internal sealed class Catalog;
        """;

    public static TheoryData<string> Suppressed => [WithPragma, WithAttribute, WithAttributeOfTheAssembly];

    [Theory]
    [MemberData(nameof(Suppressed))]
    public async Task Suppressed_finding_is_not_reported(string source)
    {
        Assert.True(Assert.Single(await FindingsIn(Service)) is { IsSuppressed: false });
        Assert.True(Assert.Single(await FindingsIn(source)) is { IsSuppressed: true });
    }

    [Fact]
    public async Task Rule_that_is_turned_off_does_not_report()
    {
        var findings = await FindingsIn(Service, options => options.WithSpecificDiagnosticOptions([new("MGEN203", ReportDiagnostic.Suppress)]));

        Assert.DoesNotContain(findings, finding => !finding.IsSuppressed);
    }

    [Theory]
    [MemberData(nameof(Suppressed))]
    public void Suppressed_finding_changes_no_file(string source) => Assert.Equal(Generated.From(Service).Files, Generated.From(source).Files);

    /// <summary>The user would find out from the engine, which is later and tells less.</summary>
    [Theory]
    [InlineData("#pragma warning disable MGEN101")]
    [InlineData("""[System.Diagnostics.CodeAnalysis.SuppressMessage("ManifestGen.Ports", "MGEN101")]""")]
    public void What_an_engine_refuses_is_not_written_though_the_finding_is_suppressed(string suppression)
    {
        var generated = Generated.From($"""
            using ManifestGen;

            {suppression}
            [ContainerService("catalog"), Port(70000)]
            internal sealed class Catalog;
            """);

        Assert.Empty(generated.Files);
        Assert.Contains("MGEN101", Assert.Single(generated.Errors), StringComparison.Ordinal);
    }

    private static async Task<ImmutableArray<Diagnostic>> FindingsIn(string source, Func<CompilationOptions, CompilationOptions>? change = null)
    {
        var compilation = new UserProject(source).Compile();
        var changed = change is null ? compilation : compilation.WithOptions((Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions)change(compilation.Options));
        var analysis = changed.WithAnalyzers([new ServiceDeclarationAnalyzer()], new CompilationWithAnalyzersOptions(new([]), null, true, false, reportSuppressedDiagnostics: true));
        return [.. (await analysis.GetAnalyzerDiagnosticsAsync()).Where(diagnostic => diagnostic.Id == "MGEN203")];
    }
}
