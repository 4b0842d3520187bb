using System.Collections.Immutable;
using ManifestGen.Analysis.Code;
using ManifestGen.Declarations;
using ManifestGen.Parsing;
using ManifestGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Analysis;

/// <summary>Reports what the rules find in the model of each service, at the argument that is at fault.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ServiceDeclarationAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Descriptors =
        RuleCatalog.ForServices.ToImmutableDictionary(rule => rule.Id, RuleDescriptors.Of);

    /// <summary>That liveness asks the same as readiness.</summary>
    private const string SameCheck = "MGEN406";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Values.ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(AttributeNames.ContainerServiceMetadataName) is null)
        {
            return;
        }

        var index = ServiceIndex.Of(context.Compilation, context.Options);
        // Symbol by symbol, not at the end of the compilation, so that findings are live while code is typed.
        context.RegisterSymbolAction(symbol => Analyze(symbol, index), SymbolKind.NamedType);
        // A host that shows a file asks for what is found in that file, and the attributes of the assembly often have one of their own.
        context.RegisterSemanticModelAction(file => AnalyzeAssembly(file, index));
    }

    private static void Analyze(SymbolAnalysisContext context, ServiceIndex index)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || !type.GetAttributes().Any(AttributeReader.IsOurs) || FindingsOf(type, index, context.Options) is not { } findings || !AttributeReader.AreResolved(type))
        {
            return;
        }

        var locations = new LocationMap(type, context.CancellationToken);
        var owner = ServiceParser.FullNameOf(type);
        var isService = index.DeclaredServices.ContainsKey(type);
        foreach (var found in findings.Where(finding => !finding.Place.Origin.IsOnAssembly && !IsDisproved(finding, type, index, context)))
        {
            var isHidden = false;
            // Only an information of a service is ever said for another one.
            var finding = isService && found.Rule.Severity == RuleSeverity.Info ? index.Repeated.Resolve(owner, found, out isHidden) : found;
            context.ReportDiagnostic(FindingDiagnostics.Create(Descriptors[finding.Rule.Id], finding, locations, isHidden: isHidden));
        }
    }

    // The model does not know what a path is answered by, and the code is read only where that matters.
    private static bool IsDisproved(Finding finding, INamedTypeSymbol type, ServiceIndex index, SymbolAnalysisContext context) =>
        finding.Rule.Id == SameCheck
        && index.DeclaredServices.TryGetValue(type, out var service)
        && CompilationFacts.Of(context.Compilation).IsExecutable
        && HarmlessProbes.IsOne(service.LivenessProbe, new DeclaredProgram(index.Complete(service), index.Application, ProgramCode.Of(context.Compilation), ConfigFileReader.SettingsFiles(context.Options).ToArray()));

    // The first service reports for all what is declared of the assembly.
    private static void AnalyzeAssembly(SemanticModelAnalysisContext context, ServiceIndex index)
    {
        var (file, assembly) = (context.SemanticModel.SyntaxTree, context.SemanticModel.Compilation.Assembly);
        if (!AssemblyAttributes.AreIn(file, context.CancellationToken) || !AttributeReader.AreResolved(assembly) || index.FindingsOfFirst is not { } findings)
        {
            return;
        }

        var locations = new LocationMap(assembly, context.CancellationToken);
        var diagnostics =
            from finding in findings
            where finding.Place.Origin.IsOnAssembly
            select FindingDiagnostics.Create(Descriptors[finding.Rule.Id], finding, locations);
        foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == file))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    // Null for a class that declares neither a service nor a container.
    private static IEnumerable<Finding>? FindingsOf(INamedTypeSymbol type, ServiceIndex index, AnalyzerOptions options) =>
        index.DeclaredServices.ContainsKey(type) ? index.FindingsOf(type)
        : ServiceParser.ParseContainer(type) is { } container
            ? RuleCatalog.CheckContainer(index.CompleteContainer(container), index.Application, OptionsOfFile.Of(type, options.AnalyzerConfigOptionsProvider))
        : null;
}
