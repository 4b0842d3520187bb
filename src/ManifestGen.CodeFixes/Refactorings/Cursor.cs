using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>What the user is at.</summary>
internal static class Cursor
{
    /// <summary>The class whose modifiers, keyword or name the selection touches; not one whose members it is in.</summary>
    public static TypeDeclarationSyntax? TypeAt(SyntaxNode root, TextSpan span)
    {
        // At the end of a name, the next token has the cursor too.
        var type = new[] { span.Start, Math.Max(span.Start - 1, 0) }
            .Select(position => root.FindToken(position).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>())
            .FirstOrDefault(candidate => candidate is not null && Header(candidate).IntersectsWith(span));
        return type is ClassDeclarationSyntax or RecordDeclarationSyntax ? type : null;
    }

    /// <summary>Whether it is the first statement of a program without a Main method.</summary>
    public static bool IsAtFirstStatement(CompilationUnitSyntax root, TextSpan span) =>
        root.Members.FirstOrDefault() is GlobalStatementSyntax first && first.Span.IntersectsWith(span);

    private static TextSpan Header(TypeDeclarationSyntax type) =>
        TextSpan.FromBounds((type.Modifiers.Count > 0 ? type.Modifiers[0] : type.Keyword).SpanStart, type.Identifier.Span.End);
}
