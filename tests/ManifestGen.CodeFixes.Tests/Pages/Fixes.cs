using System.Collections.Immutable;
using ManifestGen.CodeFixes.Remedies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>Does what the light bulb of an IDE does.</summary>
internal static class Fixes
{
    private static readonly ImmutableArray<CodeFixProvider> Providers = Findings.InstancesOf<CodeFixProvider>(typeof(RemedyCodeFixProvider));

    public static async Task<IReadOnlyList<(CodeFixProvider Provider, CodeAction Action)>> OfferAsync(Solution solution, Diagnostic diagnostic)
    {
        var offered = new List<(CodeFixProvider, CodeAction)>();
        // An IDE offers no fixes in a file that is no code.
        if (solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
        {
            return [];
        }

        foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add((provider, action)), CancellationToken.None));
        }

        return offered;
    }

    public static async Task<Solution> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
    }

    /// <summary>Applies a fix to all findings of a rule in the scope around the first of them.</summary>
    public static async Task<Solution> ApplyToAllAsync(CodeFixProvider provider, string? equivalenceKey, Solution solution, IReadOnlyList<Diagnostic> findings, FixAllScope scope)
    {
        var document = solution.GetDocument(findings[0].Location.SourceTree)!;
        var context = new FixAllContext(
            document, provider, scope, equivalenceKey, [findings[0].Id], new KnownDiagnostics(findings), CancellationToken.None);
        var all = await provider.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(all);
        return await ApplyAsync(all);
    }

    private sealed class KnownDiagnostics(IReadOnlyList<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(found.Where(diagnostic => document.Project.Solution.GetDocument(diagnostic.Location.SourceTree)?.Id == document.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(found.Where(diagnostic => project.Solution.GetDocument(diagnostic.Location.SourceTree)?.Project.Id == project.Id));
    }
}
