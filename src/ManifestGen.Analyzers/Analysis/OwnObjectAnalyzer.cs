using System.Collections.Immutable;
using ManifestGen.Model;
using ManifestGen.OwnObjects;
using ManifestGen.OwnObjects.Reading;
using ManifestGen.Parsing;
using ManifestGen.Rules.OwnObjects;
using ManifestGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.Analysis;

/// <summary>
/// Reports what is wrong with the user's own objects and patches, at their lines. A file that the reader of the compiler does not understand is left to the build,
/// which has another one.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnObjectAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Descriptors = OwnObjectRules.All.ToImmutableDictionary(rule => rule.Id, RuleDescriptors.Of);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Values.ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        if (!context.Options.AdditionalFiles.Any(file => OwnFileReader.PlaceOf(file, provider) is not null)
            || context.Compilation.GetTypeByMetadataName(AttributeNames.ContainerServiceMetadataName) is null)
        {
            return;
        }

        var findings = new Lazy<ILookup<string, OwnFinding>>(() => FindIn(context.Compilation, context.Options).ToLookup(finding => finding.Path, StringComparer.Ordinal));
        context.RegisterAdditionalFileAction(file =>
        {
            if (OwnFileReader.PlaceOf(file.AdditionalFile, provider) is { } place && file.AdditionalFile.GetText(file.CancellationToken) is { } text)
            {
                foreach (var finding in findings.Value[place.Path])
                {
                    file.ReportDiagnostic(Diagnostic.Create(Descriptors[finding.Rule.Id], LocationIn(file.AdditionalFile.Path, text, finding.Place), finding.Arguments.Cast<object?>().ToArray()));
                }
            }
        });
    }

    private static IEnumerable<OwnFinding> FindIn(Compilation compilation, AnalyzerOptions options)
    {
        var application = ServiceIndex.Of(compilation, options).Application;
        if (application.Services.Count == 0 || !application.Project.Targets.HasFlag(ManifestTargets.Kubernetes))
        {
            return [];
        }

        var texts =
            from file in options.AdditionalFiles
            let model = OwnFileReader.Read(file, options.AnalyzerConfigOptionsProvider, CancellationToken.None)
            where model is not null
            orderby model.Place.Path
            select new OwnText(model, file.GetText()?.ToString() ?? "");
        return OwnTexts.Check(texts, GeneratedFiles(application), application.Project.KubernetesVersion);
    }

    // Null where something else is wrong, of which the service's own rules tell.
    private static IEnumerable<ManifestFile>? GeneratedFiles(ApplicationModel application)
    {
        var payload = KnownApplication.Of(application).Payload;
        return payload.HasErrors ? null
            : payload.Entries.Where(entry => entry.Key.StartsWith(Payload.FilePrefix, StringComparison.Ordinal))
                .Select(entry => new ManifestFile(entry.Key.Substring(Payload.FilePrefix.Length), entry.Value))
                .Where(file => OwnTexts.IsKubernetes(file.Path));
    }

    private static Location LocationIn(string path, SourceText text, TextPlace place)
    {
        var line = text.Lines[Math.Min(place.Line, text.Lines.Count) - 1];
        var start = Math.Min(line.Start + Math.Max(place.Column - 1, 0), line.End);
        var span = TextSpan.FromBounds(start, place.Length == 0 ? line.End : Math.Min(start + place.Length, line.End));
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }
}
