using System.Collections.Immutable;
using ManifestGen.Parsing;
using ManifestGen.Rules.Drift;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Analysis.Drift;

/// <summary>
/// Reports committed files that are not what the attributes generate, at their first line that differs and at the class. Where the project does not ask for it, one
/// option is read, and no more.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DriftAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic with the paths of its files, one a line.</summary>
    internal const string PathsProperty = "paths";

    private const int MostNames = 3;

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Descriptors = DriftRules.All.ToImmutableDictionary(rule => rule.Id, RuleDescriptors.Of);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Values.ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (!CommittedFiles.AreCompared(context.Options) || context.Compilation.GetTypeByMetadataName(AttributeNames.ContainerServiceMetadataName) is null)
        {
            return;
        }

        var drifted = new Lazy<IReadOnlyList<DriftedFile>>(() => CommittedFiles.Drifted(context.Compilation, context.Options));
        var declarations = new Lazy<IReadOnlyList<Diagnostic>>(() => AtDeclarations(context.Compilation, context.Options, drifted.Value));
        context.RegisterAdditionalFileAction(file =>
        {
            if (drifted.Value.FirstOrDefault(candidate => candidate.File.Path == file.AdditionalFile.Path) is { } found)
            {
                file.ReportDiagnostic(InFile(found));
            }
        });
        // File by file, so that it is live where attributes are typed.
        context.RegisterSemanticModelAction(file =>
        {
            foreach (var diagnostic in declarations.Value.Where(diagnostic => diagnostic.Location.SourceTree == file.SemanticModel.SyntaxTree))
            {
                file.ReportDiagnostic(diagnostic);
            }
        });
    }

    private static Diagnostic InFile(DriftedFile file)
    {
        if (file.Difference is not { } difference)
        {
            return Diagnostic.Create(Descriptors[DriftRules.FileIsObsolete.Id], LocationOf(file, line: 1));
        }

        return Diagnostic.Create(
            Descriptors[DriftRules.FileDiffers.Id], LocationOf(file, difference.Line), PropertiesOf([file]), difference.Line, difference.Expected, difference.Found);
    }

    private static Location LocationOf(DriftedFile file, int line)
    {
        var span = file.Text.Lines[Math.Min(line, file.Text.Lines.Count) - 1].Span;
        return Location.Create(file.File.Path, span, file.Text.Lines.GetLinePositionSpan(span));
    }

    private static IReadOnlyList<Diagnostic> AtDeclarations(Compilation compilation, AnalyzerOptions options, IReadOnlyList<DriftedFile> drifted)
    {
        var places = new DeclarationPlaces(compilation, ServiceIndex.Of(compilation, options));
        return drifted
            .Where(file => file.Generated is not null)
            .GroupBy(file => places.Of(file.Path))
            .Where(files => files.Key is not null)
            .Select(files => Diagnostic.Create(Descriptors[DriftRules.FilesOfClassDiffer.Id], files.Key, PropertiesOf(files), Names(files.Select(file => file.Path).ToArray())))
            .ToArray();
    }

    private static ImmutableDictionary<string, string?> PropertiesOf(IEnumerable<DriftedFile> files) =>
        ImmutableDictionary<string, string?>.Empty.Add(PathsProperty, string.Join("\n", files.Select(file => file.Path)));

    private static string Names(string[] paths) => paths.Length <= MostNames
        ? string.Join(", ", paths)
        : $"{string.Join(", ", paths.Take(MostNames))} and {paths.Length - MostNames} more";
}
