using System.Collections.Immutable;
using ManifestGen.Analysis.Drift;
using ManifestGen.Rules.Drift;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Drift;

/// <summary>MGEN1080 and MGEN1081: gives committed files the text that the attributes generate. What to write is found anew, since a diagnostic may be old.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(UpdateFilesCodeFixProvider),
    DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class UpdateFilesCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DriftRules.FileDiffers.Id, DriftRules.FilesOfClassDiffer.Id);

    /// <summary>None: the fix at the class changes all files of the class at once.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(DriftAnalyzer.PathsProperty, out var paths) && paths is { Length: > 0 })
            {
                var files = paths.Split('\n');
                var title = files.Length == 1 ? $"Update {files[0]}" : $"Update {files.Length} committed files";
                context.RegisterCodeFix(CodeAction.Create(title, token => UpdateAsync(project, files, token), equivalenceKey: nameof(UpdateFilesCodeFixProvider)), diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Solution> UpdateAsync(Project project, string[] paths, CancellationToken cancellationToken)
    {
        var solution = project.Solution;
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return solution;
        }

        foreach (var file in CommittedFiles.Drifted(compilation, project.AnalyzerOptions).Where(file => file.Generated is not null && paths.Contains(file.Path, StringComparer.Ordinal)))
        {
            if (project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == file.File.Path) is { } document)
            {
                solution = solution.WithAdditionalDocumentText(document.Id, Updated(file.Text, file.Generated!));
            }
        }

        return solution;
    }

    // With the line ends and the encoding of the file, so that the preview shows what differs and nothing else.
    private static SourceText Updated(SourceText existing, string generated)
    {
        var hasCarriageReturns = existing.Lines.Count > 1 && existing.Lines[0] is { } first && first.EndIncludingLineBreak - first.End == 2;
        return SourceText.From(hasCarriageReturns ? generated.Replace("\n", "\r\n") : generated, existing.Encoding, existing.ChecksumAlgorithm);
    }
}
