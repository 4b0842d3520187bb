using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Reads from <c>HealthCheckOptions.Predicate</c> which checks an endpoint runs.</summary>
internal static class HealthPredicate
{
    private const string Options = "Microsoft.AspNetCore.Diagnostics.HealthChecks.HealthCheckOptions";
    private const string Registration = "Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckRegistration";

    public static (HealthSelection Selection, string? Tag) Of(IInvocationOperation call, ProgramCode code)
    {
        if (call.Argument("options") is not { } options)
        {
            return (HealthSelection.All, null);
        }

        return code.Origin(options) is IObjectCreationOperation { Type: { } type } creation && type.FullName() == Options
            ? Of(PredicateIn(creation))
            : (HealthSelection.Unknown, null);
    }

    private static IOperation? PredicateIn(IObjectCreationOperation options) => options.Initializer?.Initializers
        .OfType<ISimpleAssignmentOperation>()
        .FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: "Predicate" })
        ?.Value.Unconverted();

    private static (HealthSelection Selection, string? Tag) Of(IOperation? predicate) => predicate switch
    {
        null => (HealthSelection.All, null),
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } value }] } } => Answer(value.Unconverted()),
        _ => (HealthSelection.Unknown, null),
    };

    private static (HealthSelection Selection, string? Tag) Answer(IOperation answer) => answer switch
    {
        { ConstantValue: { HasValue: true, Value: false } } => (HealthSelection.None, null),
        { ConstantValue: { HasValue: true, Value: true } } => (HealthSelection.All, null),
        IInvocationOperation { TargetMethod.Name: "Contains" } contains when IsTags(contains.Receiver()) && contains.Arguments.Last().Value.ConstantText() is { } tag =>
            (HealthSelection.Tagged, tag),
        _ => (HealthSelection.Unknown, null),
    };

    private static bool IsTags(IOperation? operation) =>
        operation is IPropertyReferenceOperation { Property: { Name: "Tags", ContainingType: { } type } } && type.FullName() == Registration;
}
