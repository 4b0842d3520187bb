using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ManifestGen.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Benchmarks;

/// <summary>All analyzers over one that looks at every class and does nothing, in a project of 1,000 files with 50 services.</summary>
[InProcess]
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private readonly CSharpCompilation _compilation = LargeProject.Create(files: 1_000, services: 50);

    private readonly ImmutableArray<DiagnosticAnalyzer> _ours =
    [
        .. typeof(ManifestGenerator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    [Benchmark(Baseline = true)]
    public Task<ImmutableArray<Diagnostic>> EmptyAnalyzer() => Run([new EmptyAnalyzer()]);

    [Benchmark]
    public Task<ImmutableArray<Diagnostic>> AllAnalyzers() => Run(_ours);

    private Task<ImmutableArray<Diagnostic>> Run(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        _compilation.WithAnalyzers(analyzers, new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();
}
