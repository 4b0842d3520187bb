using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using ManifestGen.Analysis;
using ManifestGen.CodeFixes.Remedies;
using ManifestGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ManifestGen.CodeFixes.Tests.Rules;

/// <summary>
/// Applies the fix of one rule as the IDE does: analyzer, light bulb, and "fix all" in the document, the project and the solution.
/// The source marks where the diagnostic must be: <c>{|MGEN101:70000|}</c>.
/// </summary>
internal static partial class RuleFix
{
    /// <summary>Warnings that small examples raise; those of level information are left out too.</summary>
    private static readonly string[] Noise = ["MGEN006", "MGEN407", "MGEN601"];

    /// <summary>Checks the fix on a class with these attributes, in a project with these build properties (<c>Name = value</c>).</summary>
    public static Task VerifyAsync(string attributes, string expected, params string[] properties) =>
        VerifySourcesAsync<ServiceDeclarationAnalyzer, RemedyCodeFixProvider>([Class(attributes)], [Class(expected)], properties);

    /// <summary>Checks that the diagnostic is there and has no fix.</summary>
    public static Task VerifyNoFixAsync(string attributes, params string[] properties) => VerifyAsync(attributes, attributes, properties);

    public static Task VerifySourcesAsync<TAnalyzer, TFix>(string[] sources, string[] expected, params string[] properties)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() => TestOf<TAnalyzer, TFix>(sources, expected, properties).RunAsync();

    /// <summary>Checks the fix in a project that references a library.</summary>
    public static Task VerifyWithLibraryAsync<TAnalyzer, TFix>(string library, string source, string expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = TestOf<TAnalyzer, TFix>([source], [expected], []);
        var reference = CSharpCompilation
            .Create("Library", [CSharpSyntaxTree.ParseText(library)], test.TestState.AdditionalReferences, new(OutputKind.DynamicallyLinkedLibrary))
            .ToMetadataReference();
        test.TestState.AdditionalReferences.Add(reference);
        return test.RunAsync();
    }

    private static CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> TestOf<TAnalyzer, TFix>(string[] sources, string[] expected, string[] properties)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var id = Markup().Match(string.Concat(sources)).Groups["id"].Value;
        var test = new CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net8.0"),
            TestState =
            {
                AnalyzerConfigFiles = { ("/.globalconfig", string.Join('\n', properties.Select(property => "build_property." + property).Prepend("is_global = true"))) },
            },
        };
        test.TestState.AdditionalReferences.AddRange(Net80.References.All);
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(PortAttribute).Assembly.Location));
        test.DisabledDiagnostics.AddRange(
            RuleCatalog.All.Where(rule => rule.Severity == RuleSeverity.Info).Select(rule => rule.Id).Concat(Noise).Where(other => other != id));
        for (var i = 0; i < sources.Length; i++)
        {
            test.TestState.Sources.Add(($"Part{i}.cs", sources[i]));
            test.FixedState.Sources.Add(($"Part{i}.cs", expected[i]));
        }

        return test;
    }

    private static string Class(string attributes) => $$"""
        using ManifestGen;

        {{attributes}}
        internal sealed class Catalog;
        """;

    [GeneratedRegex(@"\{\|(?<id>MGEN[0-9]{3}):")]
    private static partial Regex Markup();
}
