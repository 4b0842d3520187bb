using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ManifestGen.Testing;

namespace ManifestGen.Benchmarks;

/// <summary>Budget: at most 2 percent of the time that all analyzers of a sample take, as the compiler itself reports it.</summary>
internal static partial class AnalyzerShare
{
    /// <summary>The compiler's server stays while somebody works, and has translated and optimized its analyzers after so many builds.</summary>
    private const int WarmUps = 12;
    private const int Builds = 9;

    public static void Measure()
    {
        var cold = ShareOf("samples/Catalog");
        var shares = Enumerable.Range(0, WarmUps + Builds).Select(_ => ShareOf("samples/Catalog")).Skip(WarmUps).Order().ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Share of ManifestGen in the analyzer time of samples/Catalog, {Builds} builds: median {shares[Builds / 2]:P1}, {shares[0]:P1} to {shares[^1]:P1}; the first build {cold:P1}"));
    }

    private static double ShareOf(string project)
    {
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", project, "--no-dependencies", "--no-incremental", "-p:ReportAnalyzer=true", "-p:UseSharedCompilation=true", "-v:d"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        })!;
        var report = Report().Match(build.StandardOutput.ReadToEnd());
        build.WaitForExit();
        return report.Success
            ? Seconds(report.Groups["ours"]) / Seconds(report.Groups["total"])
            : throw new InvalidOperationException($"The build of {project} ended with {build.ExitCode} and reported no times of analyzers.");
    }

    private static double Seconds(Group text) => double.Parse(text.ValueSpan, CultureInfo.InvariantCulture);

    // Times below a millisecond are written as "<0.001".
    [GeneratedRegex(@"Total analyzer execution time: (?<total>[\d.]+) seconds.*?^\s+<?(?<ours>[\d.]+)\s+<?\d+\s+ManifestGen\.Analyzers, Version", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Report();
}
