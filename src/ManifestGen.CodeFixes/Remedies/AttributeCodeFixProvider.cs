using ManifestGen.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ManifestGen.CodeFixes.Remedies;

/// <summary>A code fix that changes attributes, one by one or all of a document, project or solution together.</summary>
public abstract class AttributeCodeFixProvider : CodeFixProvider
{
    public sealed override FixAllProvider GetFixAllProvider() => new AttributeFixAllProvider(ResolveAsync);

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await ResolveAsync(diagnostic, solution, context.CancellationToken).ConfigureAwait(false) is { } remedy)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(remedy.Title, token => AttributeEditor.ApplyAsync(solution, remedy.Edits, token), diagnostic.Id),
                    diagnostic);
            }
        }
    }

    /// <summary>How to mend what the diagnostic reports. Null where any part of it cannot be done in the source as it is.</summary>
    private protected abstract Task<ResolvedRemedy?> ResolveAsync(Diagnostic diagnostic, Solution solution, CancellationToken cancellationToken);
}
