using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Tells whether a program goes on without a value that it reads: something takes its place, or it is asked whether it is there, and nothing is thrown where it is not.</summary>
internal static class OptionalReads
{
    private static readonly string[] Tests = ["IsNullOrEmpty", "IsNullOrWhiteSpace"];

    public static bool IsOne(IOperation read) => IsTested(read) || (LocalOf(read) is { } local && Uses(local, read).Any(IsTested));

    private static ILocalSymbol? LocalOf(IOperation read) => Outer(read) is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } ? local : null;

    private static IEnumerable<IOperation> Uses(ILocalSymbol local, IOperation read)
    {
        var root = read;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().OfType<ILocalReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local));
    }

    private static bool IsTested(IOperation value) => Outer(value) switch
    {
        ICoalesceOperation { WhenNull: var otherwise } coalesce => coalesce.Value.Unconverted() == value && otherwise.Unconverted() is not IThrowOperation,
        IIsPatternOperation test => !Throws(test),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } test =>
            new[] { test.LeftOperand, test.RightOperand }.Any(side => side.Unconverted().ConstantValue is { HasValue: true, Value: null or "" }) && !Throws(test),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: var name, ContainingType.SpecialType: SpecialType.System_String } } test } => Tests.Contains(name, StringComparer.Ordinal) && !Throws(test),
        _ => false,
    };

    private static IOperation? Outer(IOperation operation)
    {
        var outer = operation.Parent;
        while (outer is IConversionOperation or IParenthesizedOperation)
        {
            outer = outer.Parent;
        }

        return outer;
    }

    // if (… test …) throw …;
    private static bool Throws(IOperation test)
    {
        for (var (inner, outer) = (test, test.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is IConditionalOperation conditional && inner == conditional.Condition)
            {
                return conditional.Descendants().OfType<IThrowOperation>().Any();
            }
        }

        return false;
    }
}
