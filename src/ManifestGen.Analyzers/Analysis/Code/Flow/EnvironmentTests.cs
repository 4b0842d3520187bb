using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Flow;

/// <summary>Reads conditions about the environment of the host and about the arguments of the program; any other is not known.</summary>
internal static class EnvironmentTests
{
    private const string Environments = "Microsoft.Extensions.Hosting.HostEnvironmentEnvExtensions";
    private const string WebEnvironments = "Microsoft.AspNetCore.Hosting.HostingEnvironmentExtensions";

    private static readonly string[] Variables = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    /// <summary>The names of environments that ASP.NET Core has a method or a constant for.</summary>
    private static readonly string[] Known = ["Development", "Staging", "Production"];

    public static Condition Of(IOperation condition, Frame frame, ProgramCode code, int depth = 0)
    {
        var (operation, at) = Values.Origin(condition, frame, code);
        depth = Values.Deeper(depth, condition, operation);
        return Values.IsTooDeep(depth) ? Conditions.Sometimes : operation switch
        {
            { ConstantValue: { HasValue: true, Value: bool value } } => _ => value,
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Of(not.Operand, at, code, depth).Not(),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both => Of(both.LeftOperand, at, code, depth).And(Of(both.RightOperand, at, code, depth)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either => Of(either.LeftOperand, at, code, depth).Or(Of(either.RightOperand, at, code, depth)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal => Compared(equal.LeftOperand, equal.RightOperand, at, code),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } unequal => Compared(unequal.LeftOperand, unequal.RightOperand, at, code).Not(),
            IBinaryOperation compared when IsArgumentCount(compared.LeftOperand, at, code) => Counted(compared),
            IIsPatternOperation { Pattern: { } pattern, Value: { } value } => Matched(value, pattern, at, code),
            IInvocationOperation call => OfCall(call, at, code, depth),
            _ => Conditions.Sometimes,
        };
    }

    /// <summary>A section of a switch over the environment, or over an argument.</summary>
    public static Condition Of(ISwitchOperation choice, ISwitchCaseOperation section, Frame frame, ProgramCode code)
    {
        if (choice.Cases.SelectMany(other => other.Clauses).Any(clause => clause is not (ISingleValueCaseClauseOperation or IDefaultCaseClauseOperation)))
        {
            return Conditions.Sometimes;
        }

        var mine = Named(choice.Value, [section], frame, code);
        var all = Named(choice.Value, choice.Cases, frame, code);
        return section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation) ? all.Not().Or(mine) : mine;
    }

    private static Condition Named(IOperation value, IEnumerable<ISwitchCaseOperation> sections, Frame frame, ProgramCode code) => sections
        .SelectMany(section => section.Clauses)
        .OfType<ISingleValueCaseClauseOperation>()
        .Aggregate<ISingleValueCaseClauseOperation, Condition>(static _ => false, (condition, clause) => condition.Or(Compared(value, clause.Value, frame, code)));

    private static Condition Is(IEnumerable<string> names, bool ignoresCase) => situation =>
        situation.Environment is { } environment
            ? names.Contains(environment, ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal)
            : null;

    private static Condition OfCall(IInvocationOperation call, Frame frame, ProgramCode code, int depth) => call.TargetMethod.Name switch
    {
        "IsDevelopment" or "IsStaging" or "IsProduction" when IsOfEnvironment(call) => Is([call.TargetMethod.Name.Substring(2)], ignoresCase: true),
        "IsEnvironment" when IsOfEnvironment(call) => Values.KnownText(call.Argument("environmentName"), frame, code) is { } name ? Is([name], ignoresCase: true) : Conditions.Sometimes,
        "Equals" when call.Instance is { } value && call.Arguments.Length is 1 or 2 => Compared(value, call.Arguments[0].Value, frame, code, IgnoresCase(call)),
        "Equals" when call.Instance is null && call.Arguments.Length is 2 or 3 => Compared(call.Arguments[0].Value, call.Arguments[1].Value, frame, code, IgnoresCase(call)),
        "Contains" when call.Receiver() is { } list && IsArguments(list, frame, code) && Values.KnownText(call.Arguments.Last().Value, frame, code) is { } argument =>
            situation => situation.Arguments?.Contains(argument, StringComparer.Ordinal),
        _ when OwnTest(call, frame, code) is var (body, inner) => Of(body, inner, code, depth),
        _ => Conditions.Sometimes,
    };

    /// <summary>A test of the program's own: <c>static bool IsLocal(this IHostEnvironment environment) => environment.IsDevelopment() || …</c></summary>
    public static (IOperation, Frame)? OwnTest(IInvocationOperation call, Frame frame, ProgramCode code) =>
        call.Type?.SpecialType == SpecialType.System_Boolean && frame.Depth < 8 && code.ResultOf(call.TargetMethod) is { } result && !frame.Holds(call.TargetMethod.OriginalDefinition)
            ? (result, new Frame(call.TargetMethod.OriginalDefinition, call, frame))
            : null;

    private static bool IsOfEnvironment(IInvocationOperation call) => call.IsOf(Environments) || call.IsOf(WebEnvironments);

    private static bool IgnoresCase(IInvocationOperation call) =>
        call.Arguments.Any(argument => argument.Value.Unconverted() is IFieldReferenceOperation { Field.Name: var name } && name.EndsWith("IgnoreCase", StringComparison.Ordinal));

    private static Condition Compared(IOperation left, IOperation right, Frame frame, ProgramCode code, bool ignoresCase = false)
    {
        var (value, name) = IsEnvironment(right, frame, code) ? (right, left) : (left, right);
        if (IsEnvironment(value, frame, code))
        {
            return NameOf(name, frame, code) is { } text ? Is([text], ignoresCase) : Conditions.Sometimes;
        }

        return Values.Origin(left, frame, code).Operation is IArrayElementReferenceOperation { Indices: [var index] } element
            && IsArguments(element.ArrayReference, frame, code)
            && index.ConstantNumber() is { } at
            && Values.KnownText(right, frame, code) is { } argument
                ? situation => situation.Arguments is { } arguments ? at < arguments.Count && arguments[at] == argument : null
                : IsArgumentCount(left, frame, code) && right.ConstantNumber() is { } count
                    ? situation => situation.Arguments is { } arguments ? arguments.Count == count : null
                    : Conditions.Sometimes;
    }

    private static Condition Counted(IBinaryOperation compared) => compared.RightOperand.ConstantNumber() is not { } count ? Conditions.Sometimes : compared.OperatorKind switch
    {
        BinaryOperatorKind.GreaterThan => situation => situation.Arguments is { } arguments ? arguments.Count > count : null,
        BinaryOperatorKind.GreaterThanOrEqual => situation => situation.Arguments is { } arguments ? arguments.Count >= count : null,
        BinaryOperatorKind.LessThan => situation => situation.Arguments is { } arguments ? arguments.Count < count : null,
        _ => Conditions.Sometimes,
    };

    private static Condition Matched(IOperation value, IPatternOperation pattern, Frame frame, ProgramCode code) => pattern switch
    {
        IConstantPatternOperation constant => Compared(value, constant.Value, frame, code),
        INegatedPatternOperation not => Matched(value, not.Pattern, frame, code).Not(),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Matched(value, either.LeftPattern, frame, code).Or(Matched(value, either.RightPattern, frame, code)),
        _ => Conditions.Sometimes,
    };

    // The constants of Environments are constants in newer frameworks, and read-only fields in older ones.
    private static string? NameOf(IOperation operation, Frame frame, ProgramCode code) =>
        Values.KnownText(operation, frame, code)
        ?? (operation.Unconverted() is IFieldReferenceOperation { Field: { Name: var name, ContainingType.Name: "Environments" or "EnvironmentName" } } && Known.Contains(name) ? name : null);

    private static bool IsEnvironment(IOperation operation, Frame frame, ProgramCode code) => Values.Origin(operation, frame, code).Operation switch
    {
        IPropertyReferenceOperation { Property.Name: "EnvironmentName" } => true,
        IInvocationOperation { TargetMethod.Name: "GetEnvironmentVariable" } call => Variables.Contains(call.Argument("variable").ConstantText(), StringComparer.OrdinalIgnoreCase),
        IPropertyReferenceOperation { Arguments: [{ Value: { } key }] } => Variables.Append("ENVIRONMENT").Contains(key.ConstantText(), StringComparer.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool IsArguments(IOperation operation, Frame frame, ProgramCode code) =>
        Values.Origin(operation, frame, code).Operation is IParameterReferenceOperation { Parameter: { Type: IArrayTypeSymbol, ContainingSymbol: IMethodSymbol method } } && code.IsEntryPoint(method);

    private static bool IsArgumentCount(IOperation operation, Frame frame, ProgramCode code) =>
        Values.Origin(operation, frame, code).Operation is IPropertyReferenceOperation { Property.Name: "Length", Instance: { } array } && IsArguments(array, frame, code);
}
