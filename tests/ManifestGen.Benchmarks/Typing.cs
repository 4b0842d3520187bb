using System.Diagnostics;
using ManifestGen.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.Benchmarks;

internal static class Typing
{
    public static void Measure()
    {
        var before = LargeProject.Create(files: 1_000, services: 50);
        foreach (var (name, create) in new (string, Func<IIncrementalGenerator>)[] { ("empty", () => new EmptyGenerator()), ("ours", () => new ManifestGenerator()) })
        {
            var driver = CSharpGeneratorDriver.Create(create()).RunGenerators(before);
            foreach (var fresh in new[] { true, false })
            {
                var after = LargeProject.WithUnrelatedEdit(before);
                var times = new List<double>();
                var bytes = new List<long>();
                for (var i = 0; i < 40; i++)
                {
                    if (fresh)
                    {
                        after = LargeProject.WithUnrelatedEdit(before);
                    }

                    var start = GC.GetAllocatedBytesForCurrentThread();
                    var watch = Stopwatch.StartNew();
                    driver.RunGenerators(after);
                    times.Add(watch.Elapsed.TotalMilliseconds);
                    bytes.Add(GC.GetAllocatedBytesForCurrentThread() - start);
                }

                times.Sort();
                bytes.Sort();
                Console.WriteLine($"{name,-8} fresh={fresh,-6} min {times[0]:F2} median {times[20]:F2} ms  {bytes[20] / 1024} KB");
            }
        }
    }
}
