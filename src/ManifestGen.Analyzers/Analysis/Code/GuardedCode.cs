using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Tells what stands under a condition, where nothing is asked about what the condition says: <see cref="DeclaredProgram.Reaches(IOperation)"/> asks that.</summary>
internal static class GuardedCode
{
    /// <summary>Whether the operation runs under any condition, so that it is not known whether it runs.</summary>
    public static bool IsConditional(IOperation operation)
    {
        for (var (inner, outer) = (operation, operation.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is ISwitchCaseOperation or ISwitchExpressionArmOperation || (outer is IConditionalOperation conditional && inner != conditional.Condition))
            {
                return true;
            }
        }

        return false;
    }
}
