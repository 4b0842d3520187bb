using System.Collections.Immutable;
using ManifestGen.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.CodeFixes.Code;

/// <summary>MGEN906: adds health checks to the program's services, before it is built.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HealthChecksCodeFixProvider))]
public sealed class HealthChecksCodeFixProvider : CodeFixProvider
{
    private const string Id = "MGEN906";
    private const string Title = "Add health checks to the services";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Id);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
            && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
            && HealthCheckRegistration.FindBuild(root, model) is { } build)
        {
            context.RegisterCodeFix(CodeAction.Create(Title, token => AddAsync(document, build, model, token), Id), context.Diagnostics);
        }
    }

    private static async Task<Document> AddAsync(Document document, StatementSyntax build, SemanticModel model, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(HealthCheckRegistration.Before(build, model, new SourceLines(text))));
    }
}
