using ManifestGen.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ManifestGen.CodeFixes.Remedies;

/// <summary>
/// Applies the remedies of all findings of the rules that are asked for. A finding has one remedy, so the key of an action chooses nothing here; and
/// 'dotnet format' asks with the key of the first finding of any rule. Roslyn's batch fixer merges finished texts and drops a fix whose text overlaps
/// another's, which is the rule here and not the exception: removing A and removing B from <c>[A, B]</c> both take the comma.
/// </summary>
internal sealed class AttributeFixAllProvider(Func<Diagnostic, Solution, CancellationToken, Task<ResolvedRemedy?>> resolveAsync) : FixAllProvider
{
    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var edits = new List<AttributeEdit>();
        foreach (var diagnostic in await DiagnosticsAsync(context).ConfigureAwait(false))
        {
            if (await resolveAsync(diagnostic, solution, context.CancellationToken).ConfigureAwait(false) is { } remedy
                && !remedy.Edits.Any(edit => edits.Any(edit.Conflicts)))
            {
                edits.AddRange(remedy.Edits.Except(edits).ToList());
            }
        }

        // Where no finding has a remedy, 'dotnet format' has nothing to complain about: a change that changes nothing is no failure.
        return edits.Count == 0 ? CodeAction.Create("Nothing to fix", _ => Task.FromResult(solution), context.CodeActionEquivalenceKey) : CodeAction.Create(
            $"Fix all {string.Join(", ", context.DiagnosticIds)}",
            token => AttributeEditor.ApplyAsync(solution, edits, token),
            context.CodeActionEquivalenceKey);
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        var found = context switch
        {
            { Scope: FixAllScope.Document, Document: { } document } => [await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)],
            { Scope: FixAllScope.Solution } => await Task.WhenAll(context.Solution.Projects.Select(context.GetAllDiagnosticsAsync)).ConfigureAwait(false),
            _ => new[] { await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false) },
        };
        return found
            .SelectMany(diagnostics => diagnostics)
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan);
    }
}
