using System.Collections.Immutable;
using ManifestGen.Analysis.Code;
using ManifestGen.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Code;

/// <summary>MGEN906: adds health checks to the program's services, before it is built.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HealthChecksCodeFixProvider))]
public sealed class HealthChecksCodeFixProvider : CodeFixProvider
{
    private const string Id = "MGEN906";
    private const string Title = "Add health checks to the services";
    private const string Builder = "Microsoft.AspNetCore.Builder.WebApplicationBuilder";
    private const string Namespace = "Microsoft.Extensions.DependencyInjection";
    private const string Extensions = "HealthCheckServiceCollectionExtensions";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Id);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || root.DescendantNodes().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => IsBuild(call, model)) is not { } build
            || build.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } statement)
        {
            return;
        }

        context.RegisterCodeFix(CodeAction.Create(Title, token => AddAsync(document, statement, BuilderOf(build)!, model, token), Id), context.Diagnostics);
    }

    private static bool IsBuild(InvocationExpressionSyntax call, SemanticModel model) => BuilderOf(call) is { } builder && model.GetTypeInfo(builder).Type?.FullName() == Builder;

    // Only what has a name can be spoken of twice.
    private static IdentifierNameSyntax? BuilderOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Build", Expression: IdentifierNameSyntax builder } ? builder : null;

    private static async Task<Document> AddAsync(Document document, StatementSyntax statement, IdentifierNameSyntax builder, SemanticModel model, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var lines = new SourceLines(text);
        var start = statement.SpanStart;
        var separator = lines.IsFirstOnLine(start) ? lines.NewLineAt(start) + lines.IndentationAt(start) : " ";
        var changes = new[] { new TextChange(new TextSpan(start, 0), $"{builder}.Services.AddHealthChecks();{separator}") };
        return document.WithText(text.WithChanges(
            model.LookupNamespacesAndTypes(start, name: Extensions).IsEmpty ? changes.Prepend(UsingDirectives.Add(Namespace, statement, lines)) : changes));
    }
}
