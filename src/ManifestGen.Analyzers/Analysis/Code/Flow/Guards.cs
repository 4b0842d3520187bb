using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Flow;

/// <summary>Finds under which conditions code runs: those around it, those that left the method before it, and those of the calls on its way.</summary>
internal static class Guards
{
    /// <summary>Of an operation and of all calls that lead to it.</summary>
    public static Condition Of(IOperation operation, Frame frame, ProgramCode code) =>
        On(operation, frame).Aggregate(Conditions.Always, (condition, guard) => condition.And(guard.ConditionIn(code)));

    /// <summary>All of them one by one, the innermost first.</summary>
    public static IEnumerable<Guard> On(IOperation operation, Frame frame)
    {
        for (var (at, way) = (operation, (Frame?)frame); at is not null && way is not null; (at, way) = (way.Call, way.Outer))
        {
            foreach (var guard in Around(at, way))
            {
                yield return guard;
            }

            if (DebugSymbols.Need(at.Syntax))
            {
                yield return new DebugBuild(way);
            }
        }
    }

    private static IEnumerable<Guard> Around(IOperation operation, Frame frame)
    {
        for (var (inner, outer) = (operation, operation.Parent); outer is not null && inner is not ILocalFunctionOperation; (inner, outer) = (outer, outer.Parent))
        {
            foreach (var guard in Of(outer, inner, frame))
            {
                yield return guard;
            }
        }
    }

    private static IEnumerable<Guard> Of(IOperation outer, IOperation inner, Frame frame) => outer switch
    {
        IConditionalOperation choice when inner != choice.Condition => [new Test(choice.Condition, inner == choice.WhenTrue, frame)],
        IBlockOperation block => Before(block, inner, frame),
        ISwitchCaseOperation { Parent: ISwitchOperation choice } section => [new Section(choice, section, frame)],
        ISwitchExpressionArmOperation arm => [new Alternative((arm.Parent as ISwitchExpressionOperation)?.Value, frame)],
        ICatchClauseOperation => [new Alternative(Value: null, frame)],
        ICoalesceOperation coalesce when inner == coalesce.WhenNull => [new Missing(coalesce.Value, frame)],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when inner == both.RightOperand => [new Test(both.LeftOperand, IsTrue: true, frame)],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when inner == either.RightOperand => [new Test(either.LeftOperand, IsTrue: false, frame)],
        _ => [],
    };

    // if (!environment.IsDevelopment()) return;
    private static IEnumerable<Guard> Before(IBlockOperation block, IOperation statement, Frame frame) =>
        from earlier in block.Operations.TakeWhile(earlier => earlier != statement).OfType<IConditionalOperation>()
        let leaves = (True: Leaves(earlier.WhenTrue), False: Leaves(earlier.WhenFalse))
        where leaves.True || leaves.False
        select leaves is { True: true, False: true } ? new Alternative(earlier.Condition, frame) : (Guard)new Test(earlier.Condition, IsTrue: leaves.False, frame);

    private static bool Leaves(IOperation? branch) => branch switch
    {
        IReturnOperation or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod: { Name: "Exit" or "FailFast", ContainingType: { } type } } } => type.FullName() == "System.Environment",
        IBlockOperation { Operations: [.., var last] } => Leaves(last),
        _ => false,
    };
}
