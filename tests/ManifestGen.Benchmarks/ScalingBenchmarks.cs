using BenchmarkDotNet.Attributes;
using ManifestGen.Generation;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.Benchmarks;

/// <summary>Budget: 1,000 services cost at most a hundred times what 10 cost.</summary>
[InProcess]
[MemoryDiagnoser]
public class ScalingBenchmarks
{
    private CSharpCompilation _compilation = null!;

    [Params(10, 1_000)]
    public int Services { get; set; }

    [GlobalSetup]
    public void Create() => _compilation = LargeProject.Create(files: 0, Services);

    [Benchmark]
    public object Cold() => CSharpGeneratorDriver.Create(new ManifestGenerator()).RunGenerators(_compilation);
}
