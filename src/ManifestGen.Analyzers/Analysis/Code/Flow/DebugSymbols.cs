using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Analysis.Code.Flow;

/// <summary>Tells which code is compiled on a developer's machine only, by <c>#if DEBUG</c>. A container's image is built for release.</summary>
internal static class DebugSymbols
{
    private const string Symbol = "DEBUG";

    public static bool Need(SyntaxNode node)
    {
        var root = node.SyntaxTree.GetRoot();
        if (!root.ContainsDirectives || !node.SyntaxTree.Options.PreprocessorSymbolNames.Contains(Symbol, StringComparer.Ordinal))
        {
            return false;
        }

        var symbols = new HashSet<string>(node.SyntaxTree.Options.PreprocessorSymbolNames.Append("RELEASE"), StringComparer.Ordinal);
        symbols.Remove(Symbol);
        // Of each region that is open: whether a release is built with the part that holds the node, and whether with one before it.
        var open = new Stack<(bool Now, bool Before)>();
        for (var directive = (root as CSharpSyntaxNode)?.GetFirstDirective(); directive is not null && directive.SpanStart < node.SpanStart; directive = directive.GetNextDirective())
        {
            switch (directive)
            {
                case DefineDirectiveTriviaSyntax { Name.ValueText: var name }:
                    symbols.Add(name);
                    break;
                case IfDirectiveTriviaSyntax start:
                    open.Push((Holds(start.Condition, symbols), false));
                    break;
                case ElifDirectiveTriviaSyntax next when open.Count > 0:
                    var passed = open.Pop();
                    open.Push((Holds(next.Condition, symbols), passed.Now || passed.Before));
                    break;
                case ElseDirectiveTriviaSyntax when open.Count > 0:
                    var last = open.Pop();
                    open.Push((true, last.Now || last.Before));
                    break;
                case EndIfDirectiveTriviaSyntax when open.Count > 0:
                    open.Pop();
                    break;
            }
        }

        return open.Any(region => !region.Now || region.Before);
    }

    private static bool Holds(ExpressionSyntax condition, HashSet<string> symbols) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Holds(inner.Expression, symbols),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => !Holds(not.Operand, symbols),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => Holds(both.Left, symbols) && Holds(both.Right, symbols),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either => Holds(either.Left, symbols) || Holds(either.Right, symbols),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal => Holds(equal.Left, symbols) == Holds(equal.Right, symbols),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } unequal => Holds(unequal.Left, symbols) != Holds(unequal.Right, symbols),
        IdentifierNameSyntax { Identifier.ValueText: var name } => symbols.Contains(name),
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.TrueLiteralExpression),
        _ => true,
    };
}
