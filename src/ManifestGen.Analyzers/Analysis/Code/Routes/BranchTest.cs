using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>Reads the condition of a branch of the pipeline: <c>context => context.Request.Path.StartsWithSegments("/admin")</c>.</summary>
internal static class BranchTest
{
    /// <summary>The path below which the condition may hold. Null where it is not known.</summary>
    public static string? PathOf(IOperation? predicate, Frame frame, ProgramCode code) =>
        predicate?.Unconverted() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } value }] } }
            ? Of(value.Unconverted(), frame, code)
            : null;

    private static string? Of(IOperation test, Frame frame, ProgramCode code) => test switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => Of(both.LeftOperand.Unconverted(), frame, code) ?? Of(both.RightOperand.Unconverted(), frame, code),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal => Compared(equal.LeftOperand, equal.RightOperand, frame, code) ?? Compared(equal.RightOperand, equal.LeftOperand, frame, code),
        IInvocationOperation { TargetMethod.Name: "StartsWithSegments" or "StartsWith" or "Equals", Instance: { } instance, Arguments: [{ Value: { } argument }, ..] } =>
            Compared(instance, argument, frame, code),
        _ => null,
    };

    private static string? Compared(IOperation path, IOperation text, Frame frame, ProgramCode code) => IsPath(path.Unconverted()) ? Values.KnownText(text, frame, code) : null;

    /// <summary>Whether it is the path of the request, or the text of that.</summary>
    public static bool IsPath(IOperation? operation) => operation is IPropertyReferenceOperation { Property: { Name: "Path", ContainingType.Name: "HttpRequest" } }
        || (operation is IPropertyReferenceOperation { Property.Name: "Value", Instance: { } inner } && IsPath(inner.Unconverted()))
        || (operation is IConditionalAccessOperation { Operation: { } accessed } && IsPath(accessed.Unconverted()));
}
