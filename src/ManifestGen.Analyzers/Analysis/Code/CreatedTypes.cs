using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Analysis.Code;

/// <summary>Reads the name of the class that <c>new Socket(…)</c> or <c>new(…)</c> creates, without asking the compiler.</summary>
internal static class CreatedTypes
{
    /// <summary>The name of a <c>new(…)</c> with arguments whose class is written somewhere else: it is given to a method, or assigned.</summary>
    public const string Unwritten = "[New]";

    /// <summary>Null for a <c>new()</c> that no rule can have an interest in.</summary>
    public static string? NameOf(BaseObjectCreationExpressionSyntax creation) => creation switch
    {
        ObjectCreationExpressionSyntax { Type: var type } => NameOf(type),
        _ => NameOf(TargetOf(creation)) ?? (creation.ArgumentList?.Arguments.Count > 0 ? Unwritten : null),
    };

    // Type name = new(…); the same through parentheses, ?: and ??.
    private static TypeSyntax? TargetOf(ExpressionSyntax value)
    {
        SyntaxNode inner = value;
        while (inner.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax
            || (inner.Parent is ConditionalExpressionSyntax choice && choice.Condition != inner)
            || inner.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression })
        {
            inner = inner.Parent!;
        }

        return inner.Parent switch
        {
            CastExpressionSyntax cast => cast.Type,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => declaration.Type,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
            ArrowExpressionClauseSyntax { Parent: { } member } => ResultOf(member),
            ReturnStatementSyntax or YieldStatementSyntax => inner.Ancestors().FirstOrDefault(IsFunction) is { } function ? ResultOf(function) : null,
            _ => null,
        };
    }

    private static bool IsFunction(SyntaxNode node) => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or BasePropertyDeclarationSyntax;

    private static TypeSyntax? ResultOf(SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method => Awaited(method.ReturnType),
        LocalFunctionStatementSyntax function => Awaited(function.ReturnType),
        BasePropertyDeclarationSyntax property => property.Type,
        AccessorDeclarationSyntax { Parent.Parent: BasePropertyDeclarationSyntax property } => property.Type,
        _ => null,
    };

    private static TypeSyntax Awaited(TypeSyntax type) =>
        type is GenericNameSyntax { Identifier.ValueText: "Task" or "ValueTask" or "IEnumerable" or "IAsyncEnumerable" or "IEnumerator", TypeArgumentList.Arguments: [var result] } ? result : type;

    private static string? NameOf(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
