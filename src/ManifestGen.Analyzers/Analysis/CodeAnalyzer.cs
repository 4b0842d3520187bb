using System.Collections.Immutable;
using System.Globalization;
using ManifestGen.Analysis.Code;
using ManifestGen.Analysis.Code.Rules;
using ManifestGen.Parsing;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

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

        var findings = new Lazy<ILookup<object, Diagnostic>>(() => FindIn(context.Compilation, context.Options).ToLookup(FileOf));
        // File by file, not at the end of the compilation, so that findings are live in the file that is open, be it the code or the declaration.
        context.RegisterSemanticModelAction(file => Report(findings.Value[file.SemanticModel.SyntaxTree], file.ReportDiagnostic));
        context.RegisterAdditionalFileAction(file =>
        {
            if (ConfigFileReader.IsSettings(file.AdditionalFile, file.Options))
            {
                Report(findings.Value[file.AdditionalFile.Path], file.ReportDiagnostic);
            }
        });
    }

    private static void Report(IEnumerable<Diagnostic> findings, Action<Diagnostic> report)
    {
        foreach (var finding in findings)
        {
            report(finding);
        }
    }

    private static object FileOf(Diagnostic finding) => finding.Location.SourceTree ?? (object)finding.Location.GetLineSpan().Path;

    private static IEnumerable<Diagnostic> FindIn(Compilation compilation, AnalyzerOptions options)
    {
        var index = ServiceIndex.Of(compilation, options);
        var services = index.DeclaredServices.Where(declared => declared.Value.Backing is null).ToArray();
        if (services.Length == 0 || services.Any(declared => !AttributeReader.AreResolved(declared.Key)))
        {
            return [];
        }

        var code = ProgramCode.Of(compilation);
        var settings = ConfigFileReader.SettingsFiles(options).ToArray();
        return (
            from declared in services
            let program = new DeclaredProgram(index.Complete(declared.Value), index.Application, code, settings)
            where services.Length == 1 || RunsProgram(program)
            let locations = new LocationMap(declared.Key, CancellationToken.None)
            // Of several services, each runs some of the code, and rules ask which.
            from rule in CodeRuleList.All
            from finding in rule.Check(program)
            select FindingDiagnostics.Create(Descriptors[finding.Finding.Rule.Id], finding.Finding, locations, finding.In is { } place ? LocationIn(place, options) : finding.At?.GetLocation()))
            // Code that is wrong whichever of them runs it is said to be so once.
            .GroupBy(finding => (finding.Id, finding.Location, finding.GetMessage(CultureInfo.InvariantCulture)))
            .Select(same => same.First());
    }

    // Another entry point may start anything.
    private static bool RunsProgram(DeclaredProgram program) =>
        program.Service.EntryPoint.Count == 0 || program.Service.EntryPoint.Any(part => part.IndexOf(program.Application.Project.AssemblyName, StringComparison.OrdinalIgnoreCase) >= 0);

    private static Location? LocationIn(SettingPlace place, AnalyzerOptions options)
    {
        if (ConfigFileReader.FileOf(place.File, options) is not { } file || file.GetText() is not { } text || place.Line > text.Lines.Count)
        {
            return null;
        }

        var line = text.Lines[place.Line - 1];
        var start = Math.Min(line.Start + place.Column, line.End);
        var span = TextSpan.FromBounds(start, Math.Min(start + place.Length, line.End));
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
