using BenchmarkDotNet.Attributes;
using ManifestGen.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.Benchmarks;

/// <summary>Budgets over the empty generator: an unrelated edit at most 1 ms and 100 KB, a cold run with 50 services at most 60 ms.</summary>
[InProcess]
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private readonly CSharpCompilation _before = LargeProject.Create(files: 1_000, services: 50);
    private Compilation _after = null!;
    private GeneratorDriver _warmEmpty = null!;
    private GeneratorDriver _warmOurs = null!;

    [GlobalSetup]
    public void WarmUp()
    {
        _warmEmpty = Driver(new EmptyGenerator()).RunGenerators(_before);
        _warmOurs = Driver(new ManifestGenerator()).RunGenerators(_before);
        _after = LargeProject.WithUnrelatedEdit(_before);
    }

    [Benchmark(Baseline = true)]
    public GeneratorDriver EditWithEmptyGenerator() => _warmEmpty.RunGenerators(_after);

    [Benchmark]
    public GeneratorDriver Edit() => _warmOurs.RunGenerators(_after);

    [Benchmark]
    public GeneratorDriver ColdWithEmptyGenerator() => Driver(new EmptyGenerator()).RunGenerators(_before);

    [Benchmark]
    public GeneratorDriver Cold() => Driver(new ManifestGenerator()).RunGenerators(_before);

    private static GeneratorDriver Driver(IIncrementalGenerator generator) => CSharpGeneratorDriver.Create(generator);
}
