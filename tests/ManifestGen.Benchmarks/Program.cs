using BenchmarkDotNet.Running;
using ManifestGen.Benchmarks;

if (args is ["budgets"])
{
    Budgets.Measure();
}
else if (args is ["analyzers"])
{
    Budgets.MeasureEachAnalyzer();
}
else if (args is ["share"])
{
    AnalyzerShare.Measure();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(GeneratorBenchmarks).Assembly).Run(args);
}
