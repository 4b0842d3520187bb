using System.Collections.Immutable;
using ManifestGen.Analysis.Code;
using ManifestGen.CodeFixes.Editing;
using ManifestGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Code;

/// <summary>
/// MGEN903: maps health checks at the path that a probe asks for, in a program that maps none. Not for a liveness probe: it should not fail because a dependency
/// does, and which checks are of dependencies only the user knows.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MapHealthChecksCodeFixProvider))]
public sealed class MapHealthChecksCodeFixProvider : CodeFixProvider
{
    private const string Id = "MGEN903";
    private const string Application = "Microsoft.AspNetCore.Builder.WebApplication";
    private const string Namespace = "Microsoft.AspNetCore.Builder";
    private const string Extensions = "HealthCheckEndpointRouteBuilderExtensions";

    private static readonly string[] Mapping = ["MapHealthChecks", "UseHealthChecks"];
    private static readonly string[] Adding = ["AddHealthChecks"];

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Id);

    // Two probes of one program would each add the health checks.
    public override FixAllProvider? GetFixAllProvider() => null;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (PathOf(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model) is { } path
                && await RunsOf(document.Project, cancellation).ConfigureAwait(false) is [var (program, run)]
                && !await CallsAsync(Mapping, document.Project, cancellation).ConfigureAwait(false)
                && await program.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } programModel
                && HealthCheckRegistration.FindBuild(run.SyntaxTree.GetRoot(cancellation), programModel) is { } build
                && build.SpanStart < run.SpanStart)
            {
                var title = $"Map health checks at '{Characters.OnOneLine(path)}'";
                context.RegisterCodeFix(CodeAction.Create(title, token => MapAsync(program, build, run, path, programModel, token), nameof(MapHealthChecksCodeFixProvider)), diagnostic);
            }
        }
    }

    private static string? PathOf(SyntaxNode place, SemanticModel model) =>
        place.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && model.GetTypeInfo(attribute).Type?.Name is "ReadinessProbeAttribute" or "StartupProbeAttribute"
            && place.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument && model.GetConstantValue(argument.Expression) is { Value: string path }
            ? path
            : null;

    // Where it is not the program's own statement, nobody knows what comes before it.
    private static async Task<IReadOnlyList<(Document Document, StatementSyntax Run)>> RunsOf(Project project, CancellationToken cancellation)
    {
        var found = new List<(Document Document, StatementSyntax Run)>();
        foreach (var document in project.Documents)
        {
            if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root || !root.DescendantNodes().Any(IsRun))
            {
                continue;
            }

            var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
            found.AddRange(
                from call in root.DescendantNodes().Where(IsRun).Cast<InvocationExpressionSyntax>()
                where model!.GetTypeInfo(((MemberAccessExpressionSyntax)call.Expression).Expression, cancellation).Type?.FullName() == Application
                let statement = call.FirstAncestorOrSelf<StatementSyntax>()
                where statement is { Parent: BlockSyntax or GlobalStatementSyntax }
                select (document, statement));
        }

        return found;
    }

    private static bool IsRun(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Run" or "RunAsync", Expression: IdentifierNameSyntax } };

    private static async Task<bool> CallsAsync(string[] methods, Project project, CancellationToken cancellation)
    {
        foreach (var document in project.Documents)
        {
            if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
                && root.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(access => methods.Contains(access.Name.Identifier.ValueText)))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<Document> MapAsync(Document document, StatementSyntax build, StatementSyntax run, string path, SemanticModel model, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var lines = new SourceLines(text);
        var application = run.DescendantNodes().Where(IsRun).Cast<InvocationExpressionSyntax>().Select(call => ((MemberAccessExpressionSyntax)call.Expression).Expression).First();
        var changes = new List<TextChange> { Statements.Before(run, $"{application}.MapHealthChecks({CSharpLiteral.Of(path)});", lines) };
        if (!await CallsAsync(Adding, document.Project, cancellation).ConfigureAwait(false))
        {
            changes.InsertRange(0, HealthCheckRegistration.Before(build, model, lines));
        }

        if (model.LookupNamespacesAndTypes(run.SpanStart, name: Extensions).IsEmpty)
        {
            changes.Insert(0, UsingDirectives.Add(Namespace, run, lines));
        }

        return document.WithText(text.WithChanges(changes));
    }
}
