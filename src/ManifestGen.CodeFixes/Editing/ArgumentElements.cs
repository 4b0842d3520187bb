using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Editing;

/// <summary>
/// The elements of an argument that takes any number: each is an argument of its own, or an element of <c>new[] { }</c> or <c>[ ]</c>.
/// </summary>
internal static class ArgumentElements
{
    /// <summary>The element whose value is written there. Null where there is none, as for an array without a list of its elements.</summary>
    public static SyntaxNode? Find(AttributeSyntax attribute, TextSpan value) =>
        attribute.ArgumentList?.DescendantNodes().Where(IsElement).FirstOrDefault(element => ValueOf(element).Span == value);

    /// <summary>The value of an argument, or of an element of one.</summary>
    public static ExpressionSyntax ValueOf(SyntaxNode element) => element switch
    {
        AttributeArgumentSyntax argument => argument.Expression,
        ExpressionElementSyntax item => item.Expression,
        _ => (ExpressionSyntax)element,
    };

    /// <summary>The argument that an element is, or is in.</summary>
    public static AttributeArgumentSyntax ArgumentOf(SyntaxNode element) => element.FirstAncestorOrSelf<AttributeArgumentSyntax>()!;

    /// <summary>Removes elements of one array.</summary>
    public static IEnumerable<TextSpan> Remove(SyntaxNode array, ICollection<SyntaxNode> removed, SourceLines lines) => array switch
    {
        InitializerExpressionSyntax list => SeparatedList.Remove(list.Expressions, removed, lines),
        CollectionExpressionSyntax list => SeparatedList.Remove(list.Elements, removed, lines),
        _ => [],
    };

    /// <summary>How many elements an array has.</summary>
    public static int CountOf(SyntaxNode array) => array switch
    {
        InitializerExpressionSyntax list => list.Expressions.Count,
        CollectionExpressionSyntax list => list.Elements.Count,
        _ => 0,
    };

    private static bool IsElement(SyntaxNode node) => node
        is AttributeArgumentSyntax
        {
            NameEquals: null,
            Expression: not (ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax),
        }
        or ExpressionElementSyntax
        or ExpressionSyntax { Parent: InitializerExpressionSyntax };
}
