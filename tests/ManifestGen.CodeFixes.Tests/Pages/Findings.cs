using System.Collections.Immutable;
using ManifestGen.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>What all analyzers of the package say of a project.</summary>
internal static class Findings
{
    private const string AnalyzerHasThrown = "AD0001";

    /// <summary>That a service has no readiness probe: examples are short, and most of them are not about probes.</summary>
    private const string Noise = "MGEN407";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = InstancesOf<DiagnosticAnalyzer>(typeof(ServiceDeclarationAnalyzer));

    /// <summary>Every id that an analyzer can report.</summary>
    public static IEnumerable<string> Ids => Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The findings, in the order of their places. Fails where the project does not compile.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> OfAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        AssertNone(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await OfHalfFinishedAsync(project);
    }

    /// <summary>The same of a project that may not compile, because it uses libraries that the tests do not have.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> OfHalfFinishedAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var found = await compilation.WithAnalyzers(Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        AssertNone(found.Where(diagnostic => diagnostic.Id == AnalyzerHasThrown));
        return found.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan).ToArray();
    }

    /// <summary>What a user would have to look at besides the rule that the page is about.</summary>
    public static IEnumerable<Diagnostic> Others(IEnumerable<Diagnostic> found, string id) =>
        found.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info && diagnostic.Id != id && diagnostic.Id != Noise);

    /// <summary>Fails with what was found.</summary>
    public static void AssertNone(IEnumerable<Diagnostic> found)
    {
        var text = string.Join('\n', found);
        Assert.True(text.Length == 0, text);
    }

    /// <summary>One object of each class of a kind, in the assembly of one of them.</summary>
    public static ImmutableArray<T> InstancesOf<T>(Type one) => one.Assembly.GetTypes()
        .Where(type => typeof(T).IsAssignableFrom(type) && !type.IsAbstract)
        .Select(type => (T)Activator.CreateInstance(type)!)
        .ToImmutableArray();
}
