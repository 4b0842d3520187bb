using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Reads times that the compiler knows, such as <c>TimeSpan.FromSeconds(30)</c>.</summary>
internal static class TimeSpans
{
    private const string FullName = "System.TimeSpan";

    /// <summary>Null for what is not known when the program is compiled.</summary>
    public static double? SecondsOf(IOperation operation) => operation.Unconverted() switch
    {
        IInvocationOperation { Arguments: [{ Value: { } value }, ..] } call when call.IsOf(FullName) && Number(value) is { } number && HasOneArgument(call) => call.TargetMethod.Name switch
        {
            "FromMilliseconds" => number / 1000,
            "FromSeconds" => number,
            "FromMinutes" => number * 60,
            "FromHours" => number * 3600,
            _ => null,
        },
        IObjectCreationOperation { Type: { } type, Arguments: [{ Value: var hours }, { Value: var minutes }, { Value: var seconds }] } when type.FullName() == FullName =>
            (Number(hours) * 3600) + (Number(minutes) * 60) + Number(seconds),
        _ => null,
    };

    // The others are parts of a second.
    private static bool HasOneArgument(IInvocationOperation call) => call.Arguments.Skip(1).All(argument => argument.ArgumentKind == ArgumentKind.DefaultValue);

    private static double? Number(IOperation operation) => operation.Unconverted().ConstantValue is { HasValue: true, Value: int or long or double }
        ? Convert.ToDouble(operation.Unconverted().ConstantValue.Value, CultureInfo.InvariantCulture)
        : null;
}
