using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.CodeFixes.Declaration;

/// <summary>The class that a diagnostic about a declaration is in; of a partial one, the part that is at fault.</summary>
internal sealed record ServiceClass(Document Document, TypeDeclarationSyntax Declaration, SemanticModel Model, INamedTypeSymbol Symbol)
{
    public static async Task<ServiceClass?> FindAsync(Diagnostic diagnostic, Solution solution, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(diagnostic.Location.SourceTree) is not { } document
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } symbol)
        {
            return null;
        }

        return new ServiceClass(document, declaration, model, symbol);
    }
}
