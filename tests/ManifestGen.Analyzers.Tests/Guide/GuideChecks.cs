using ManifestGen.Analysis;
using ManifestGen.Testing;
using ManifestGen.Testing.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Guide;

/// <summary>What every example of a guide is checked for.</summary>
internal static class GuideChecks
{
    /// <summary>Whether an excerpt is in the files. It may begin with the name of its file; else it may be in any of Kubernetes'.</summary>
    public static bool IsWritten(string expected, IReadOnlyDictionary<string, string> files)
    {
        var name = expected.StartsWith("# ", StringComparison.Ordinal) ? expected[2..expected.IndexOf('\n')].Trim() : null;
        var written = files
            .Where(file => name is null ? file.Key.StartsWith("k8s/", StringComparison.Ordinal) : file.Key == name)
            .SelectMany(file => YamlDocuments.Read(file.Value))
            .ToList();
        return YamlDocuments.Read(expected).All(part => written.Exists(whole => YamlPart.IsIn(part, whole)));
    }

    /// <summary>What the analyzers report above an information.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> WarningsOf(UserProject project)
    {
        var analysis = project.Compile().WithAnalyzers(
            [new ServiceDeclarationAnalyzer(), new MisplacedAttributeAnalyzer()],
            new AnalyzerOptions(project.AdditionalFiles, new BuildProperties(project.Properties)));
        return [.. (await analysis.GetAnalyzerDiagnosticsAsync()).Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info)];
    }
}
