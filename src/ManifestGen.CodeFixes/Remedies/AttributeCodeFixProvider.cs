using ManifestGen.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ManifestGen.CodeFixes.Remedies;

/// <summary>A code fix that changes attributes, one by one or all of a document, project or solution together.</summary>
public abstract class AttributeCodeFixProvider : CodeFixProvider
{
    /// <summary>
    /// One for all: a finding has one remedy, so there is nothing to choose. And 'dotnet format' takes the key from the first finding of any rule, so that
    /// it would leave out each rule with another key.
    /// </summary>
    private const string EquivalenceKey = "Remedy";

    public sealed override FixAllProvider GetFixAllProvider() => new AttributeFixAllProvider(ResolveAsync);

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await ResolveAsync(diagnostic, solution, context.CancellationToken).ConfigureAwait(false) is { } remedy)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(remedy.Title, token => AttributeEditor.ApplyAsync(solution, remedy.Edits, token), EquivalenceKey),
                    diagnostic);
            }
        }
    }

    /// <summary>How to mend what the diagnostic reports. Null where any part of it cannot be done in the source as it is.</summary>
    private protected abstract Task<ResolvedRemedy?> ResolveAsync(Diagnostic diagnostic, Solution solution, CancellationToken cancellationToken);
}
