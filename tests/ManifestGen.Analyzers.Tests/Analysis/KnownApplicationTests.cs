using System.Runtime.CompilerServices;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Analysis;

/// <summary>The rules run again where a declaration has changed, and only there.</summary>
public sealed class KnownApplicationTests
{
    private const string Service = """
        [ManifestGen.ContainerService("catalog-kept"), ManifestGen.Port(PORT)]
        class Catalog { }
        """;

    private const string Code = "class Code { int Value() => 1; }";

    [Fact]
    public void Edit_of_a_method_body_runs_no_rule_again()
    {
        var first = FindingsOf(Compile(Service.Replace("PORT", "8080", StringComparison.Ordinal), Code));
        var second = FindingsOf(Compile(Service.Replace("PORT", "8080", StringComparison.Ordinal), Code.Replace("1", "2", StringComparison.Ordinal)));

        Assert.NotEmpty(first);
        Assert.Same(first, second);
    }

    [Fact]
    public void Edit_of_a_declaration_changes_what_is_found()
    {
        var good = FindingsOf(Compile(Service.Replace("PORT", "8080", StringComparison.Ordinal), Code)).Select(finding => finding.Rule.Id).ToArray();
        var bad = FindingsOf(Compile(Service.Replace("PORT", "70000", StringComparison.Ordinal), Code)).Select(finding => finding.Rule.Id).ToArray();

        Assert.DoesNotContain("MGEN101", good);
        Assert.Contains("MGEN101", bad);
    }

    [Fact]
    public void Compilation_is_not_kept()
    {
        var compilation = Abandoned();

        for (var i = 0; i < 5 && compilation.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(compilation.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Abandoned()
    {
        var compilation = Compile(Service.Replace("PORT", "8081", StringComparison.Ordinal), Code);
        Assert.NotEmpty(FindingsOf(compilation));
        return new(compilation);
    }

    private static IReadOnlyList<Rules.Finding> FindingsOf(Compilation compilation) =>
        ServiceIndex.Of(compilation, new AnalyzerOptions([])).FindingsOf(compilation.GetTypeByMetadataName("Catalog")!);

    private static CSharpCompilation Compile(params string[] files) => CSharpCompilation.Create(
        "KnownApplication",
        files.Select(text => CSharpSyntaxTree.ParseText(text)),
        new UserProject().Compile().References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
