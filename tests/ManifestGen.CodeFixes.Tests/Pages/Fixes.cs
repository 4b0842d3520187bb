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
        var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
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

    /// <summary>Applies a fix wherever it is offered in the scope.</summary>
    public static async Task<Solution> ApplyToAllAsync(CodeFixProvider provider, CodeAction action, Diagnostic first, FixAllScope scope, IReadOnlyList<Project> projects)
    {
        var solution = projects[0].Solution;
        var document = solution.GetDocument(first.Location.SourceTree)!;
        var findings = new KnownDiagnostics(await KnownAsync(projects, first.Id));
        var context = new FixAllContext(document, provider, scope, action.EquivalenceKey, [first.Id], findings, CancellationToken.None);
        var all = await provider.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(all);
        return await ApplyAsync(all);
    }

    private static async Task<IReadOnlyList<Diagnostic>> KnownAsync(IEnumerable<Project> projects, string id)
    {
        var found = await Task.WhenAll(projects.Select(Findings.OfAsync));
        return found.SelectMany(diagnostics => diagnostics).Where(diagnostic => diagnostic.Id == id).ToArray();
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
