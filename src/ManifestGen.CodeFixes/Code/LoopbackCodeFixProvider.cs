using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Code;

/// <summary>MGEN902: lets the program listen where something gets to it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LoopbackCodeFixProvider))]
public sealed class LoopbackCodeFixProvider : CodeFixProvider
{
    private const string Id = "MGEN902";
    private const string Title = "Listen on every address";

    private static readonly Regex LoopbackHost = new(@"(?<=://)(localhost|127\.0\.0\.1|\[::1\])(?=[:/;""])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Id);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (ChangeAt(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is { } change)
            {
                context.RegisterCodeFix(CodeAction.Create(Title, token => ApplyAsync(document, change, token), Id), diagnostic);
            }
        }
    }

    private static TextChange? ChangeAt(SyntaxNode address) => address switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) && LoopbackHost.IsMatch(literal.Token.Text) =>
            new TextChange(literal.Span, LoopbackHost.Replace(literal.Token.Text, "*")),
        { Parent.Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "ListenLocalhost" } name } } } =>
            new TextChange(name.Span, "ListenAnyIP"),
        _ => null,
    };

    private static async Task<Document> ApplyAsync(Document document, TextChange change, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(change));
    }
}
