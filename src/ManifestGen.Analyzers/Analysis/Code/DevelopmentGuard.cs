using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Tells what runs on a developer's machine only.</summary>
internal static class DevelopmentGuard
{
    private const string Environments = "Microsoft.Extensions.Hosting.HostEnvironmentEnvExtensions";
    private const string WebEnvironments = "Microsoft.AspNetCore.Hosting.HostingEnvironmentExtensions";

    /// <summary>Whether the operation runs under <c>if (environment.IsDevelopment())</c>, with or without more conditions.</summary>
    public static bool IsInDevelopmentOnly(IOperation operation) => Enclosing(operation).Any(step => step.If.WhenTrue == step.Branch && Requires(step.If.Condition));

    /// <summary>Whether the operation runs under any condition, so that it is not known whether it runs.</summary>
    public static bool IsConditional(IOperation operation) => Enclosing(operation).Any() || IsInSwitch(operation);

    private static bool IsInSwitch(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is ISwitchCaseOperation or ISwitchExpressionArmOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(IConditionalOperation If, IOperation Branch)> Enclosing(IOperation operation)
    {
        for (var (inner, outer) = (operation, operation.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is IConditionalOperation conditional && inner != conditional.Condition)
            {
                yield return (conditional, inner);
            }
        }
    }

    private static bool Requires(IOperation condition) => condition.Unconverted() switch
    {
        IInvocationOperation { TargetMethod.Name: "IsDevelopment" } call => call.IsOf(Environments) || call.IsOf(WebEnvironments),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => Requires(both.LeftOperand) || Requires(both.RightOperand),
        _ => false,
    };
}
