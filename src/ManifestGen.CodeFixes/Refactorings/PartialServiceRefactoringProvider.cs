using ManifestGen.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>Offers to make the class of a service partial, so that it gets constants for what the code has to agree with.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(PartialServiceRefactoringProvider))]
public sealed class PartialServiceRefactoringProvider : CodeRefactoringProvider
{
    private const string Title = "Make partial, for typed constants";

    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || Cursor.TypeAt(root, context.Span) is not { } type
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.GetDeclaredSymbol(type, cancellation) is not { } symbol
            || IsKnownInItsFileOnly(symbol)
            || ServiceParser.Parse(symbol) is not { PartialClass: null, Backing: null })
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(Title, token => MakePartialAsync(document, type, token), Title));
    }

    private static bool IsKnownInItsFileOnly(INamedTypeSymbol type) => type.IsFileLocal || (type.ContainingType is { } outer && IsKnownInItsFileOnly(outer));

    // The classes around it too: a part of a class within others is written within parts of them.
    private static async Task<Document> MakePartialAsync(Document document, TypeDeclarationSyntax type, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var changes = type.AncestorsAndSelf()
            .OfType<TypeDeclarationSyntax>()
            .Where(part => !part.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Select(part => new TextChange(new TextSpan(part.Keyword.SpanStart, 0), "partial "))
            .OrderBy(change => change.Span);
        return document.WithText(text.WithChanges(changes));
    }
}
