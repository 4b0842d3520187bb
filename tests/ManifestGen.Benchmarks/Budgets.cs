using System.Diagnostics;
using System.Globalization;
using ManifestGen.Analysis;
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
        var costs = Analyze([new EmptyAnalyzer()], Analyzers);
        Print("All analyzers", "1.05 times", costs[0][0], costs[1][0], IsWithinFivePercent);
        Print("All analyzers after an unrelated edit", "1.05 times", costs[0][1], costs[1][1], IsWithinFivePercent);
        var (ten, thousand) = (PerService(10), PerService(1_000));
        Print("A service of 1,000, over one of 10", "no more", ten, thousand, (few, many) => many.Time <= few.Time && many.Bytes <= few.Bytes);
    }

    /// <summary>What each analyzer adds by itself: where to look when the row of all of them is not met.</summary>
    public static void MeasureEachAnalyzer()
    {
        var costs = Analyze([[new EmptyAnalyzer()], .. Analyzers.Select(analyzer => new[] { new EmptyAnalyzer(), analyzer })]);
        foreach (var (analyzer, cost) in Analyzers.Zip(costs.Skip(1), (analyzer, cost) => (analyzer, cost[0])))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{analyzer.GetType().Name}: {cost.Time / costs[0][0].Time:F2} times, {(cost.Bytes - costs[0][0].Bytes) / 1024:N0} KB more"));
        }
    }

    private static bool IsWithinFivePercent(Cost empty, Cost ours) => ours.Time <= empty.Time * 1.05;

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

    // One after the other in each round, so that both meet the same machine.
    private static Cost[][] Analyze(params DiagnosticAnalyzer[][] analyzers)
    {
        var costs = analyzers.Select(_ => (First: new List<Cost>(), Edited: new List<Cost>())).ToArray();
        for (var run = 0; run < Runs; run++)
        {
            foreach (var (set, index) in analyzers.Select((set, index) => (set, index)))
            {
                KnownApplication.Clear();
                var project = LargeProject.Create(files: 1_000, services: 50);
                costs[index].First.Add(CostOf(() => Run(project, set)));
                var edited = LargeProject.WithUnrelatedEdit(project);
                costs[index].Edited.Add(CostOf(() => Run(edited, set)));
            }
        }

        return costs.Select(cost => new[] { Median(cost.First), Median(cost.Edited) }).ToArray();
    }

    private static object Run(Compilation project, DiagnosticAnalyzer[] analyzers) =>
        project.WithAnalyzers([.. analyzers], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    private static Cost PerService(int services)
    {
        var project = LargeProject.Create(files: 0, services);
        var all = Cold(new ManifestGenerator(), project);
        return new(all.Time / services, all.Bytes / services);
    }

    private static Cost MedianOf<T>(Func<T> prepare, Func<T, object> run) => Median(Enumerable.Range(0, Runs).Select(_ => prepare()).Select(input => CostOf(() => run(input))).ToArray());

    private static Cost CostOf(Func<object> run)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        run();
        return new(watch.Elapsed.TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    private static Cost Median(IReadOnlyCollection<Cost> costs) =>
        new(costs.Select(cost => cost.Time).Order().ElementAt(costs.Count / 2), costs.Select(cost => cost.Bytes).Order().ElementAt(costs.Count / 2));

    /// <param name="Time">In milliseconds.</param>
    /// <param name="Bytes">What was allocated.</param>
    private sealed record Cost(double Time, long Bytes);
}
