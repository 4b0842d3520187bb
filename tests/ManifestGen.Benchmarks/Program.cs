using BenchmarkDotNet.Running;
using ManifestGen.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(GeneratorBenchmarks).Assembly).Run(args);
