using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Flow;

/// <summary>A text with one part that a variable or a setting gives, and what the program takes where it is missing.</summary>
/// <param name="Text">The text without the setting.</param>
/// <param name="Key">The setting, with colons. Null where the text depends on none.</param>
internal sealed record DefaultedText(string Text, string? Key)
{
    /// <summary>The text with <see cref="Values.Unknown"/> for the setting.</summary>
    private string Pattern { get; init; } = Text;

    private const string Binder = "Microsoft.Extensions.Configuration.ConfigurationBinder";

    /// <summary>The text with this value of the setting.</summary>
    public string With(string value) => Pattern.Replace(Values.Unknown.ToString(), value);

    /// <summary>Null where it is not known when the program is compiled.</summary>
    public static DefaultedText? Of(IOperation operation, Frame frame, ProgramCode code, int depth = 0)
    {
        var (origin, at) = Values.Origin(operation, frame, code);
        depth = Values.Deeper(depth, operation, origin);
        return Values.IsTooDeep(depth) ? null
            : Values.KnownText(origin, at, code) is { } known ? new(known, Key: null)
            : origin switch
            {
                ICoalesceOperation coalesce when KeyOf(coalesce.Value, at, code) is { } key && Values.KnownText(coalesce.WhenNull, at, code) is { } text => Setting(text, key),
                IInvocationOperation { TargetMethod.Name: "GetValue" } call when call.IsOf(Binder) && call.Argument("defaultValue") is { } otherwise => Read(call, otherwise, at, code),
                IInvocationOperation { TargetMethod.Name: "Parse" or "ToInt32" or "ToString", Arguments: [{ Value: { } value }, ..] } => Of(value, at, code, depth),
                IInterpolatedStringOperation interpolated => Joined(interpolated.Parts.Select(part => part switch
                {
                    IInterpolatedStringTextOperation text => new(text.Text.ConstantText() ?? "", Key: null),
                    IInterpolationOperation { FormatString: null, Alignment: null } hole => Of(hole.Expression, at, code, depth),
                    _ => null,
                })),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Joined([Of(sum.LeftOperand, at, code, depth), Of(sum.RightOperand, at, code, depth)]),
                // Without a default, the text is known where the setting is.
                _ => KeyOf(origin, at, code) is { } key ? Setting(Values.Unknown.ToString(), key) : null,
            };
    }

    private static DefaultedText Setting(string otherwise, string key) => new(otherwise, key) { Pattern = Values.Unknown.ToString() };

    /// <summary>The key that is read from the environment or from the configuration, with colons.</summary>
    public static string? KeyOf(IOperation operation, Frame frame, ProgramCode code)
    {
        var (origin, at) = Values.Origin(operation, frame, code);
        return origin switch
        {
            IInvocationOperation { TargetMethod.Name: "GetEnvironmentVariable" } call when call.IsOf("System.Environment") => Values.KnownText(call.Argument("variable"), at, code)?.Replace("__", ":"),
            IInvocationOperation { TargetMethod.Name: "GetValue" } call when call.IsOf(Binder) => Values.KnownText(call.Argument("key"), at, code),
            IPropertyReferenceOperation { Arguments: [{ Value: { } key }], Property.ContainingType: { Name: "IConfiguration" or "ConfigurationManager" } } => Values.KnownText(key, at, code),
            _ => null,
        };
    }

    // Of a section, nobody knows the whole key here.
    private static DefaultedText? Read(IInvocationOperation call, IOperation otherwise, Frame frame, ProgramCode code) =>
        Values.Origin(call.Receiver() ?? call, frame, code).Operation is not IInvocationOperation && Values.KnownText(otherwise, frame, code) is { } text && KeyOf(call, frame, code) is { } key
            ? Setting(text, key)
            : null;

    private static DefaultedText? Joined(IEnumerable<DefaultedText?> parts)
    {
        var all = parts.ToArray();
        var keys = all.Select(part => part?.Key).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return all.Any(part => part is null) || keys.Length > 1 ? null : new(string.Concat(all.Select(part => part!.Text)), keys.FirstOrDefault()) { Pattern = string.Concat(all.Select(part => part!.Pattern)) };
    }
}
