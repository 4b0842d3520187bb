using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Finds the settings without which the program throws: <c>?? throw</c>, <c>!</c>, a check that throws, and what does not take null.</summary>
internal static class RequiredReads
{
    private static readonly string[] Throwing = ["ThrowIfNull", "ThrowIfNullOrEmpty", "ThrowIfNullOrWhiteSpace"];

    private static readonly string[] Tests = ["IsNullOrEmpty", "IsNullOrWhiteSpace"];

    /// <summary>Each read, and what throws where it gives nothing.</summary>
    public static IEnumerable<(IOperation Read, IOperation Check)> In(ProgramCode code) =>
        from read in KeyReads.In(code)
        let check = CheckOf(read, code) ?? CheckOfLocal(read, code)
        where check is not null
        select (read, check);

    /// <summary>Whether the program gets to the check for certain, unless it has thrown before for the same reason.</summary>
    public static bool IsReached(IOperation check, Frame frame, Situation situation, ProgramCode code) =>
        Guards.Of(check, frame, code)(situation) switch
        {
            true => true,
            false => false,
            _ => frame.Call is null && !GuardedCode.IsConditional(check) && OnlyThrowsBefore(check),
        };

    private static IOperation? CheckOf(IOperation value, ProgramCode code)
    {
        var outer = Outer(value);
        return IsAsserted(value.Syntax) ? value : outer switch
        {
            ICoalesceOperation { WhenNull: { } otherwise } coalesce when Holds(coalesce.Value, value) && otherwise.Unconverted() is IThrowOperation => value,
            IArgumentOperation { Parent: IInvocationOperation call } argument when IsRefused(call, argument) => call,
            IArgumentOperation { Parent: IInvocationOperation call } when Tests.Contains(call.TargetMethod.Name) && call.TargetMethod.ContainingType?.SpecialType == SpecialType.System_String => ThrownBy(call),
            IArgumentOperation { Parent: IObjectCreationOperation { Type: { } type } creation } argument when argument.Parameter?.Name == "uriString" && type.FullName() == "System.Uri" => creation,
            IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } test => ThrownBy(test),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test when IsNull(test.LeftOperand) || IsNull(test.RightOperand) => ThrownBy(test),
            _ => null,
        };
    }

    // var key = configuration["Jwt:Key"]; and then what happens to it.
    private static IOperation? CheckOfLocal(IOperation read, ProgramCode code)
    {
        if (Outer(read) is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } declarator } || code.IsAssignedAgain(local, read))
        {
            return null;
        }

        IOperation root = declarator;
        while (root.Parent is { } parent && root is not IMethodBodyOperation)
        {
            root = parent;
        }

        return root.Descendants()
            .OfType<ILocalReferenceOperation>()
            .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local))
            .Select(use => CheckOf(use, code))
            .FirstOrDefault(check => check is not null);
    }

    /// <summary>Whether a <c>!</c> follows: who writes it is certain that there is a value.</summary>
    public static bool IsAsserted(SyntaxNode syntax)
    {
        var node = syntax;
        while (node.Parent is ParenthesizedExpressionSyntax parent)
        {
            node = parent;
        }

        return node.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression) && node.Parent!.Parent is not ConditionalAccessExpressionSyntax
            && !(node.Parent.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression });
    }

    private static bool IsRefused(IInvocationOperation call, IArgumentOperation argument) => call.TargetMethod switch
    {
        { Name: var name, ContainingType: { } type } when Throwing.Contains(name) => type.FullName().StartsWith("System.Argument", StringComparison.Ordinal) && argument.Parameter?.Ordinal == 0,
        { Name: "Parse", ContainingType: { } type } => type.ContainingNamespace?.ToDisplayString() == "System" && argument.Parameter?.Ordinal == 0,
        { Name: "GetBytes", ContainingType: { } type } => type.FullName() == "System.Text.Encoding",
        _ => false,
    };

    // if (string.IsNullOrEmpty(key)) throw …
    private static IOperation? ThrownBy(IOperation test)
    {
        var condition = test;
        while (condition.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } or IConversionOperation)
        {
            condition = condition.Parent;
        }

        return condition.Parent is IConditionalOperation choice && choice.Condition == condition && Throws(choice.WhenTrue) ? choice : null;
    }

    private static bool Throws(IOperation? branch) => branch switch
    {
        IThrowOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IBlockOperation { Operations: [.., var last] } => Throws(last),
        _ => false,
    };

    // Who has thrown has said what is missing.
    private static bool OnlyThrowsBefore(IOperation check)
    {
        for (var (inner, outer) = (check, check.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is IBlockOperation block && block.Operations.TakeWhile(earlier => earlier != inner).OfType<IConditionalOperation>().Any(earlier => Leaves(earlier.WhenTrue) || Leaves(earlier.WhenFalse)))
            {
                return false;
            }

            // cfg["A"] ?? cfg["B"] ?? throw: the second one is read only where the first one is missing.
            if ((outer is ICoalesceOperation coalesce && coalesce.WhenNull == inner)
                || (outer is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } choice && choice.RightOperand == inner))
            {
                return false;
            }

            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation or ILoopOperation or ITryOperation)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Leaves(IOperation? branch) => branch is not null && !Throws(branch) && branch.DescendantsAndSelf().Any(operation =>
        operation is IReturnOperation or IBranchOperation or IInvocationOperation { TargetMethod.Name: "Exit" or "FailFast" });

    private static bool IsNull(IOperation operation) => operation.Unconverted().ConstantValue is { HasValue: true, Value: null };

    private static bool Holds(IOperation outer, IOperation inner) => outer.Unconverted() == inner;

    private static IOperation? Outer(IOperation operation)
    {
        var outer = operation.Parent;
        while (outer is IConversionOperation)
        {
            outer = outer.Parent;
        }

        return outer;
    }
}
