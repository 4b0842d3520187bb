using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Reads what the compiler has understood of a call.</summary>
internal static class Operations
{
    /// <summary>Whether the method is declared in this class. An extension method is declared in a class of its own, whatever it is called on.</summary>
    /// <param name="call">The call.</param>
    /// <param name="containingType">The class with its namespace.</param>
    public static bool IsOf(this IInvocationOperation call, string containingType) => call.TargetMethod.ContainingType?.FullName() == containingType;

    /// <summary>The namespace and the name, without type parameters.</summary>
    public static string FullName(this ITypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } container ? $"{container.ToDisplayString()}.{type.Name}" : type.Name;

    /// <summary>The value that is given for a parameter, also one that is left out.</summary>
    public static IOperation? Argument(this IInvocationOperation call, string parameter) => Find(call.Arguments, parameter);

    /// <inheritdoc cref="Argument(IInvocationOperation, string)"/>
    public static IOperation? Argument(this IObjectCreationOperation creation, string parameter) => Find(creation.Arguments, parameter);

    /// <summary>What a call is made on: the object, or the first argument of an extension method.</summary>
    public static IOperation? Receiver(this IInvocationOperation call) =>
        (call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null))?.Unconverted();

    /// <summary>The operation without conversions around it, those by an operator too: a path is a <c>PathString</c>.</summary>
    public static IOperation Unconverted(this IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>Null for what is not known when the program is compiled.</summary>
    public static string? ConstantText(this IOperation? operation) => operation?.Unconverted().ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <inheritdoc cref="ConstantText"/>
    public static int? ConstantNumber(this IOperation? operation) => operation?.Unconverted().ConstantValue is { HasValue: true, Value: int number } ? number : null;

    /// <summary>The name of the method in a call, which is what a finding about the call underlines.</summary>
    public static SyntaxNode NameSyntax(this IInvocationOperation call) => call.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
        InvocationExpressionSyntax { Expression: var name } => name,
        var other => other,
    };

    private static IOperation? Find(IEnumerable<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;
}
