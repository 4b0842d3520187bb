using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Analysis.Code.Flow;

/// <summary>The texts that a file writes outside of attributes. Found once for a file, because a syntax tree never changes.</summary>
internal static class Literals
{
    private static readonly ConditionalWeakTable<SyntaxTree, string[]> Known = new();

    public static IReadOnlyList<string> Of(SyntaxTree tree) => Known.GetValue(tree, key => key.GetRoot()
        .DescendantTokens(node => node is not AttributeListSyntax)
        .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken)
        .Select(token => token.ValueText)
        .Distinct(StringComparer.Ordinal)
        .ToArray());
}
