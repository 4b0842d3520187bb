using System.Collections.Immutable;
using ManifestGen.Analysis.Code;
using ManifestGen.Analysis.Code.Rules;
using ManifestGen.Parsing;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Analysis;

/// <summary>Reports what the code of a program does against what its service declares.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Descriptors =
        CodeRules.All.ToImmutableDictionary(rule => rule.Id, RuleDescriptors.Of);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Values.ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(AttributeNames.ContainerServiceMetadataName) is null || !CompilationFacts.Of(context.Compilation).IsExecutable)
        {
            return;
        }

        var findings = new Lazy<ILookup<SyntaxTree, Diagnostic>>(() => Find(context.Compilation, context.Options));
        // File by file, not at the end of the compilation, so that findings are live in the file that is open, be it the code or the declaration.
        context.RegisterSemanticModelAction(file => Report(file, findings.Value[file.SemanticModel.SyntaxTree]));
    }

    private static void Report(SemanticModelAnalysisContext context, IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            context.ReportDiagnostic(finding);
        }
    }

    private static ILookup<SyntaxTree, Diagnostic> Find(Compilation compilation, AnalyzerOptions options) =>
        FindIn(compilation, options).Where(finding => finding.Location.IsInSource).ToLookup(finding => finding.Location.SourceTree!);

    private static IEnumerable<Diagnostic> FindIn(Compilation compilation, AnalyzerOptions options)
    {
        // Of several services, each runs some of the code, and nobody knows which.
        var index = ServiceIndex.Of(compilation, options);
        if (index.DeclaredServices.Where(declared => declared.Value.Backing is null).ToArray() is not [{ Key: var type, Value: var declared }] || !AttributeReader.AreResolved(type))
        {
            return [];
        }

        var program = new DeclaredProgram(
            index.Complete(declared), index.Application, new ProgramCode(compilation, CancellationToken.None), ConfigFileReader.SettingsFiles(options).ToArray());
        var locations = new LocationMap(type, CancellationToken.None);
        return
            from rule in CodeRuleList.All
            from finding in rule.Check(program)
            select FindingDiagnostics.Create(Descriptors[finding.Finding.Rule.Id], finding.Finding, locations, finding.At?.GetLocation());
    }
}
