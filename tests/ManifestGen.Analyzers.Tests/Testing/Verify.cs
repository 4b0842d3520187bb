using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using ManifestGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ManifestGen.Testing;

/// <summary>Runs an analyzer over source with markup: <c>{|MGEN101:70000|}</c> is where a diagnostic must be.</summary>
internal static class Verify<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Asserts that the rules which the markup names report there and nowhere else. What other rules say of the source is not asked.</summary>
    public static Task ReportsAsync(params string[] sources) => ReportsAsync([], sources);

    /// <inheritdoc cref="ReportsAsync(string[])"/>
    /// <param name="references">The other projects that the sources reference.</param>
    /// <param name="sources">The sources.</param>
    public static Task ReportsAsync(IEnumerable<MetadataReference> references, string[] sources)
    {
        var asked = sources.SelectMany(source => Regex.Matches(source, @"\{\|(MGEN\d+):")).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.NotEmpty(asked);
        return RunAsync(sources, RuleCatalog.All.Select(rule => rule.Id).Where(id => !asked.Contains(id)), references);
    }

    /// <summary>Asserts that the rules do not report on the source.</summary>
    public static Task IsSilentAsync(string[] rules, params string[] sources) => IsSilentAsync(rules, [], sources);

    /// <inheritdoc cref="IsSilentAsync(string[], string[])"/>
    public static Task IsSilentAsync(string[] rules, IEnumerable<MetadataReference> references, params string[] sources) =>
        RunAsync(sources, RuleCatalog.All.Select(rule => rule.Id).Except(rules), references);

    private static Task RunAsync(string[] sources, IEnumerable<string> disabled, IEnumerable<MetadataReference>? references = null)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net8.0"),
            CompilerDiagnostics = CompilerDiagnostics.None,
            TestState = { OutputKind = OutputKind.ConsoleApplication },
        };
        test.TestState.AdditionalReferences.AddRange(Net80.References.All);
        test.TestState.AdditionalReferences.AddRange(references ?? []);
        test.TestState.AdditionalReferences.Add(typeof(ContainerServiceAttribute).Assembly);
        foreach (var source in sources.Append("internal static class Program { private static void Main() { } }"))
        {
            test.TestState.Sources.Add(source);
        }

        test.DisabledDiagnostics.AddRange(disabled);
        return test.RunAsync();
    }
}
