using System.Collections.Immutable;
using ManifestGen.CodeFixes.Editing;
using ManifestGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ManifestGen.CodeFixes.Remedies;

/// <summary>Offers the remedy that a rule has attached to its finding. One provider serves all rules about the model.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemedyCodeFixProvider))]
public sealed class RemedyCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = RuleCatalog.All.Select(rule => rule.Id).ToImmutableArray();

    public override FixAllProvider GetFixAllProvider() => RemedyFixAllProvider.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await RemedyResolver.ResolveAsync(diagnostic, solution, context.CancellationToken).ConfigureAwait(false) is { } remedy)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(remedy.Title, token => AttributeEditor.ApplyAsync(solution, remedy.Edits, token), remedy.EquivalenceKey),
                    diagnostic);
            }
        }
    }
}
