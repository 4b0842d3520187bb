using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Flow;

/// <summary>Finds under which conditions code runs: those around it, those that left the method before it, and those of the calls on its way.</summary>
internal static class Guards
{
    /// <summary>Of an operation and of all calls that lead to it.</summary>
    public static Condition Of(IOperation operation, Frame frame, ProgramCode code)
    {
        var condition = Conditions.Always;
        for (var (at, way) = (operation, (Frame?)frame); at is not null && way is not null; (at, way) = (way.Call, way.Outer))
        {
            condition = condition.And(Around(at, way, code));
        }

        return condition;
    }

    private static Condition Around(IOperation operation, Frame frame, ProgramCode code)
    {
        var condition = Conditions.Always;
        for (var (inner, outer) = (operation, operation.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            condition = outer switch
            {
                IConditionalOperation choice when inner != choice.Condition => condition.And(Of(choice, inner == choice.WhenTrue, frame, code)),
                IBlockOperation block => condition.And(Before(block, inner, frame, code)),
                ISwitchCaseOperation { Parent: ISwitchOperation choice } section => condition.And(EnvironmentTests.Of(choice, section, frame, code)),
                ISwitchExpressionArmOperation or ICatchClauseOperation => condition.And(Conditions.Sometimes),
                ICoalesceOperation coalesce when inner == coalesce.WhenNull => condition.And(Conditions.Sometimes),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both when inner == both.RightOperand =>
                    condition.And(Conditions.Sometimes),
                _ => condition,
            };
            if (outer is ILocalFunctionOperation)
            {
                break;
            }
        }

        return condition;
    }

    private static Condition Of(IConditionalOperation choice, bool isTrue, Frame frame, ProgramCode code)
    {
        var test = EnvironmentTests.Of(choice.Condition, frame, code);
        return isTrue ? test : test.Not();
    }

    // if (!environment.IsDevelopment()) return;
    private static Condition Before(IBlockOperation block, IOperation statement, Frame frame, ProgramCode code) => block.Operations
        .TakeWhile(earlier => earlier != statement)
        .OfType<IConditionalOperation>()
        .Select(choice => (Choice: choice, True: Leaves(choice.WhenTrue), False: Leaves(choice.WhenFalse)))
        .Where(choice => choice.True || choice.False)
        .Aggregate(Conditions.Always, (condition, choice) =>
            choice.True && choice.False ? Conditions.Sometimes : condition.And(Of(choice.Choice, isTrue: choice.False, frame, code)));

    private static bool Leaves(IOperation? branch) => branch switch
    {
        IReturnOperation or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod: { Name: "Exit" or "FailFast", ContainingType: { } type } } } => type.FullName() == "System.Environment",
        IBlockOperation { Operations: [.., var last] } => Leaves(last),
        _ => false,
    };
}
