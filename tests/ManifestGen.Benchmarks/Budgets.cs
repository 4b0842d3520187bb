using System.Diagnostics;
using System.Globalization;
using ManifestGen.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Benchmarks;

/// <summary>
/// The budgets side by side in one run, each as a ratio to a generator or analyzer that does nothing. Every edit is a new compilation, as in an editor: what an
/// earlier one has bound is not there.
/// </summary>
internal static class Budgets
{
    private const int Runs = 15;

    private static readonly DiagnosticAnalyzer[] Analyzers =
    [
        .. typeof(ManifestGenerator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static void Measure()
    {
        var project = LargeProject.Create(files: 1_000, services: 50);
        Print("Edit in an unrelated file", "1 ms and 100 KB more", Edit(new EmptyGenerator(), project), Edit(new ManifestGenerator(), project), (empty, ours) => ours.Time <= empty.Time + 1 && ours.Bytes <= empty.Bytes + (100 * 1024));
        Print("Cold generator, 50 services", "60 ms more", Cold(new EmptyGenerator(), project), Cold(new ManifestGenerator(), project), (empty, ours) => ours.Time <= empty.Time + 60);
        Print("All analyzers", "1.05 times", Analyze([new EmptyAnalyzer()]), Analyze(Analyzers), (empty, ours) => ours.Time <= empty.Time * 1.05);
        var (ten, thousand) = (PerService(10), PerService(1_000));
        Print("A service of 1,000, over one of 10", "no more", ten, thousand, (few, many) => many.Time <= few.Time && many.Bytes <= few.Bytes);
    }

    /// <summary>What each analyzer adds by itself: where to look when the row of all of them is not met.</summary>
    public static void MeasureEachAnalyzer()
    {
        var empty = Analyze([new EmptyAnalyzer()]);
        foreach (var analyzer in Analyzers)
        {
            var cost = Analyze([new EmptyAnalyzer(), analyzer]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{analyzer.GetType().Name}: {cost.Time / empty.Time:F2} times, {(cost.Bytes - empty.Bytes) / 1024:N0} KB more"));
        }
    }

    private static void Print(string name, string budget, Cost empty, Cost ours, Func<Cost, Cost, bool> isMet) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {empty.Time:F2} ms, {empty.Bytes / 1024:N0} KB | {ours.Time:F2} ms, {ours.Bytes / 1024:N0} KB | {budget} | {(isMet(empty, ours) ? "met" : "not met")} |"));

    private static Cost Edit(IIncrementalGenerator generator, CSharpCompilation project)
    {
        var driver = CSharpGeneratorDriver.Create(generator).RunGenerators(project);
        return MedianOf(() => LargeProject.WithUnrelatedEdit(project), driver.RunGenerators);
    }

    private static Cost Cold(IIncrementalGenerator generator, CSharpCompilation project) =>
        MedianOf(project.Clone, compilation => CSharpGeneratorDriver.Create(generator).RunGenerators(compilation));

    private static Cost Analyze(DiagnosticAnalyzer[] analyzers) => MedianOf(
        () => LargeProject.Create(files: 1_000, services: 50),
        compilation => compilation.WithAnalyzers([.. analyzers], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult());

    private static Cost PerService(int services)
    {
        var project = LargeProject.Create(files: 0, services);
        var all = Cold(new ManifestGenerator(), project);
        return new(all.Time / services, all.Bytes / services);
    }

    private static Cost MedianOf<T>(Func<T> prepare, Func<T, object> run)
    {
        var times = new List<double>();
        var bytes = new List<long>();
        for (var i = 0; i < Runs; i++)
        {
            var input = prepare();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var watch = Stopwatch.StartNew();
            run(input);
            times.Add(watch.Elapsed.TotalMilliseconds);
            bytes.Add(GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return new(times.Order().ElementAt(Runs / 2), bytes.Order().ElementAt(Runs / 2));
    }

    /// <param name="Time">In milliseconds.</param>
    /// <param name="Bytes">What was allocated.</param>
    private sealed record Cost(double Time, long Bytes);
}
