using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>Writes an example a second time beside itself, so that a fix has more than one class to mend.</summary>
internal static class Copies
{
    /// <summary>The second one in the same file, or in a file of its own. Null for what can be in a project once only.</summary>
    public static ExampleProject? Twice(ExampleProject example, bool inOneFile)
    {
        if (example.Sources is not [var source] || !CanBeInNamespace(ExampleCode.Parse(source)))
        {
            return null;
        }

        string[] both = [InNamespace("First", source), InNamespace("Second", Renamed(source))];
        return example with { Sources = inOneFile ? [string.Join('\n', both)] : both };
    }

    private static bool CanBeInNamespace(CompilationUnitSyntax root) =>
        root.AttributeLists.Count == 0 && !root.Members.Any(member => member is GlobalStatementSyntax or BaseNamespaceDeclarationSyntax);

    private static string InNamespace(string name, string source) => $"namespace {name}\n{{\n{source}\n}}\n";

    /// <summary>The copy with names of its own for its classes and services, which would clash.</summary>
    private static string Renamed(string source)
    {
        var root = ExampleCode.Parse(source);
        var classes = root.DescendantNodes().OfType<TypeDeclarationSyntax>().Select(type => type.Identifier.ValueText).ToHashSet();
        return new Renamer(classes).Visit(root).ToFullString();
    }

    private sealed class Renamer(HashSet<string> classes) : CSharpSyntaxRewriter
    {
        private const string Suffix = "2";

        private static readonly string[] Named = ["ContainerService", "BackingService"];

        public override SyntaxToken VisitToken(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) && classes.Contains(token.ValueText)
            ? SyntaxFactory.Identifier(token.LeadingTrivia, token.ValueText + Suffix, token.TrailingTrivia)
            : token;

        public override SyntaxNode? VisitAttribute(AttributeSyntax node)
        {
            var attribute = (AttributeSyntax)base.VisitAttribute(node)!;
            return Named.Contains(node.Name.ToString()) && attribute.ArgumentList?.Arguments is [{ Expression: LiteralExpressionSyntax literal }, ..]
                ? attribute.ReplaceNode(literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(literal.Token.ValueText + Suffix)))
                : attribute;
        }
    }
}
