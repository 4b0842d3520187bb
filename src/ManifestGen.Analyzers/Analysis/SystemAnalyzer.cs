using System.Collections.Immutable;
using ManifestGen.Parsing;
using ManifestGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Analysis;

/// <summary>Reports what is wrong with a system, at the class that is at fault in <c>[assembly: Stack]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SystemAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Descriptors =
        RuleCatalog.ForSystems.Concat(RuleCatalog.ForServices).ToImmutableDictionary(rule => rule.Id, RuleDescriptors.Of);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Values.ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(AttributeNames.StackMetadataName) is null
            || AttributeReader.ReadAll(context.Compilation.Assembly).FirstOrDefault(attribute => attribute.Name == nameof(StackAttribute)) is not { } stack
            || stack.Data.ApplicationSyntaxReference is not { } written
            || !AttributeReader.AreNamedResolved(stack.Data, context.Compilation.Assembly))
        {
            return;
        }

        var index = ServiceIndex.Of(context.Compilation, context.Options);
        // In the attribute's file, not at the end of the compilation, so that findings are live while code is typed.
        context.RegisterSemanticModelAction(file => Analyze(file, written, index));
    }

    private static void Analyze(SemanticModelAnalysisContext context, SyntaxReference written, ServiceIndex index)
    {
        if (context.SemanticModel.SyntaxTree != written.SyntaxTree)
        {
            return;
        }

        var locations = new LocationMap(context.SemanticModel.Compilation.Assembly, context.CancellationToken);
        var findings = RuleCatalog.CheckSystem(index.Application, OptionsOfFile.Of(written.SyntaxTree, context.Options.AnalyzerConfigOptionsProvider)).ToArray();
        var repeated = RepeatedFindings.Of(findings.Where(finding => finding.Member is not null).Select(finding => (finding.Member!, finding.Member!, finding)));
        foreach (var found in findings)
        {
            var finding = repeated.Resolve(found.Member ?? "", found, out var isHidden);
            context.ReportDiagnostic(FindingDiagnostics.Create(Descriptors[finding.Rule.Id], finding, locations, isHidden: isHidden));
        }
    }
}
