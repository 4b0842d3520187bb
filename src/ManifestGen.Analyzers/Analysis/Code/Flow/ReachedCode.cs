using ManifestGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Flow;

/// <summary>
/// Tells whether code runs in the container of a service. Of conditions only those count that could keep the container out: about its environment, its system, its
/// configuration, a debug build. A test for null, a loop or a file that is not there yet is no reason to believe that code never runs.
/// </summary>
internal sealed class ReachedCode(DeclaredProgram program, ServiceModel service)
{
    private readonly Situation _situation = Situations.Of(service);
    private readonly SettingTests _settings = new(program, service);

    /// <summary>Of all ways to it the one that says most. Code that nothing calls never runs.</summary>
    public Execution Of(IOperation operation) => DesignTime.IsIn(operation) || IsForOtherSystems(operation)
        ? Execution.Never
        : program.Code.Sites.FramesOf(operation).Aggregate(Execution.Never, (reach, frame) => reach.Or(Of(operation, frame)));

    private Execution Of(IOperation operation, Frame frame)
    {
        var reach = Execution.Always;
        foreach (var guard in Guards.On(operation, frame))
        {
            reach = reach.And(Of(guard));
            if (reach == Execution.Never)
            {
                break;
            }
        }

        return reach;
    }

    private Execution Of(Guard guard) => guard switch
    {
        Test test => Of(test.Condition, test.IsTrue, test.Frame),
        Missing missing => _settings.IsMissing(missing.Value, missing.Frame) is { } isMissing ? Executions.Of(isMissing) : Free(missing.Value, missing.Frame),
        Section section => section.ConditionIn(program.Code)(_situation) is { } known ? Executions.Of(known) : Free(section.Choice.Value, section.Frame),
        Alternative { Value: { } value } => Free(value, guard.Frame),
        Alternative => Execution.Sometimes,
        _ => Executions.Of(guard.ConditionIn(program.Code)(_situation)),
    };

    // Neither a nor b is not a and not b: what is not known stays so on both sides.
    private Execution Of(IOperation condition, bool isTrue, Frame frame, int depth = 0)
    {
        var (operation, at) = Values.Origin(condition, frame, program.Code);
        depth = Values.Deeper(depth, condition, operation);
        return Values.IsTooDeep(depth) ? Execution.Unknown : operation switch
        {
            { ConstantValue: { HasValue: true, Value: bool value } } => Executions.Of(value == isTrue),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Of(not.Operand, !isTrue, at, depth),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both => isTrue
                ? Of(both.LeftOperand, isTrue, at, depth).And(Of(both.RightOperand, isTrue, at, depth))
                : Of(both.LeftOperand, isTrue, at, depth).Or(Of(both.RightOperand, isTrue, at, depth)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either => isTrue
                ? Of(either.LeftOperand, isTrue, at, depth).Or(Of(either.RightOperand, isTrue, at, depth))
                : Of(either.LeftOperand, isTrue, at, depth).And(Of(either.RightOperand, isTrue, at, depth)),
            _ when EnvironmentTests.Of(operation, at, program.Code)(_situation) is { } known => Executions.Of(known == isTrue),
            _ when _settings.Of(operation, at) is { } known => Executions.Of(known == isTrue),
            IInvocationOperation call when EnvironmentTests.OwnTest(call, at, program.Code) is var (body, inner) => Of(body, isTrue, inner, depth),
            _ => Free(operation, at),
        };
    }

    private Execution Free(IOperation value, Frame frame) => PlaceTests.AreIn(value, frame, program.Code) ? Execution.Unknown : Execution.Sometimes;

    // The compiler's own analyzer says who may call it; and some methods are called in a debug build only.
    private static bool IsForOtherSystems(IOperation operation)
    {
        for (var symbol = operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart); symbol is not null; symbol = symbol.ContainingSymbol)
        {
            if (symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name switch
            {
                "SupportedOSPlatformAttribute" => attribute.ConstructorArguments is [{ Value: string system }] && !system.StartsWith("linux", StringComparison.OrdinalIgnoreCase),
                "ConditionalAttribute" => attribute.ConstructorArguments is [{ Value: "DEBUG" }],
                _ => false,
            }))
            {
                return true;
            }
        }

        return false;
    }
}
