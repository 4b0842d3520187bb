using ManifestGen.Facts;
using ManifestGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Flow;

/// <summary>Reads conditions about settings whose values the declaration or the settings files give.</summary>
internal sealed class SettingTests(DeclaredProgram program, ServiceModel service)
{
    private const string Binder = "Microsoft.Extensions.Configuration.ConfigurationBinder";
    private const string Extensions = "Microsoft.Extensions.Configuration.ConfigurationExtensions";

    /// <summary>Images and engines set such variables by themselves.</summary>
    private static readonly string[] OfImages = ["DOTNET_", "ASPNETCORE_", "KUBERNETES_", "HOSTNAME", "HOME", "PATH", "APP_UID", "OTEL_", "POD_", "TZ", "LANG", "USER", "DAPR_", "AWS_", "AZURE_", "GOOGLE_", "WEBSITE_"];

    private static readonly string[] Prefixes = ["", "ASPNETCORE_", "DOTNET_"];

    /// <summary>Null where it is not known.</summary>
    public bool? Of(IOperation condition, Frame frame) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal => Compared(equal.LeftOperand, equal.RightOperand, frame),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } unequal => !Compared(unequal.LeftOperand, unequal.RightOperand, frame),
        IIsPatternOperation { Pattern: IConstantPatternOperation constant } test => Compared(test.Value, constant.Value, frame),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation constant } } test => !Compared(test.Value, constant.Value, frame),
        // is { } and is { Length: > 0 }
        IIsPatternOperation { Pattern: IRecursivePatternOperation } test => !IsMissing(test.Value, frame),
        IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String } } test => IsEmpty(test.Arguments[0].Value, frame),
        IInvocationOperation { TargetMethod: { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String } } test => test.Instance is { } instance
            ? Compared(instance, test.Arguments[0].Value, frame)
            : Compared(test.Arguments[0].Value, test.Arguments[1].Value, frame),
        { Type.SpecialType: SpecialType.System_Boolean } => ValueOf(condition, frame) is { IsKnown: true } setting ? IsTrue(setting.Text) : null,
        _ => null,
    };

    /// <summary>Whether a setting has no value. Null where it is not known, and for what is no setting.</summary>
    public bool? IsMissing(IOperation value, Frame frame) => ValueOf(value, frame) is { } setting ? setting.IsThere is { } isThere ? !isThere : null : null;

    private bool? IsEmpty(IOperation value, Frame frame) => ValueOf(value, frame) switch
    {
        { IsKnown: true } setting => string.IsNullOrWhiteSpace(setting.Text),
        { IsThere: true } => false,
        _ => null,
    };

    private bool? Compared(IOperation left, IOperation right, Frame frame)
    {
        var (value, other) = right.Unconverted().ConstantValue.HasValue ? (left, right) : (right, left);
        return other.Unconverted().ConstantValue is not { HasValue: true, Value: var constant } ? null
            : constant is null ? IsMissing(value, frame)
            : ValueOf(value, frame) is { IsKnown: true } setting ? string.Equals(setting.Text, Convert.ToString(constant, System.Globalization.CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase)
            : null;
    }

    // false or 0, which is what GetValue gives where there is no value.
    private static KnownSetting DefaultOf(ITypeSymbol? type, KnownSetting missing) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => new(bool.FalseString, IsThere: true, IsKnown: true),
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } => new("0", IsThere: true, IsKnown: true),
        { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } => KnownSetting.Unknown,
        _ => missing,
    };

    private static bool? IsTrue(string? text) => text is null ? false : bool.TryParse(text, out var value) ? value : null;

    private KnownSetting? ValueOf(IOperation operation, Frame frame, int depth = 0)
    {
        var (origin, at) = Values.Origin(operation, frame, program.Code);
        depth = Values.Deeper(depth, operation, origin);
        return Values.IsTooDeep(depth) ? null : origin switch
        {
            ICoalesceOperation coalesce => ValueOf(coalesce.Value, at, depth) is { } setting ? setting is { IsThere: false } ? Constant(coalesce.WhenNull) : setting : null,
            IInvocationOperation { TargetMethod.Name: "Parse" or "ToBoolean" or "ToLower" or "ToLowerInvariant" or "Trim" or "ToString" } call =>
                (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } inner ? ValueOf(inner, at, depth) : null,
            IInvocationOperation { TargetMethod.Name: "GetEnvironmentVariable" } call when call.IsOf("System.Environment") => Values.KnownText(call.Argument("variable"), at, program.Code) is { } name ? Variable(name) : null,
            IInvocationOperation { TargetMethod.Name: "GetConnectionString" } call when call.IsOf(Extensions) => Values.KnownText(call.Argument("name"), at, program.Code) is { } name ? Configured($"ConnectionStrings:{name}") : null,
            IInvocationOperation { TargetMethod.Name: "GetValue" } call when call.IsOf(Binder) => ConfigurationKeys.Of(origin, at, program.Code) is { } key
                ? Configured(key) is not { IsThere: false } setting ? Configured(key) : call.Argument("defaultValue") is { } otherwise ? Constant(otherwise) : DefaultOf(call.Type, setting)
                : null,
            IPropertyReferenceOperation { Property: { } property } => ConfigurationKeys.Of(origin, at, program.Code) is { } key ? Configured(key) : OfOptions(property),
            _ => null,
        };
    }

    private static KnownSetting? Constant(IOperation value) =>
        value.Unconverted().ConstantValue is { HasValue: true, Value: var constant } ? new(Convert.ToString(constant, System.Globalization.CultureInfo.InvariantCulture), constant is not null, IsKnown: true) : null;

    // A property of a class that is filled from one section.
    private KnownSetting? OfOptions(IPropertySymbol property)
    {
        if (property.ContainingType is not { Locations: [{ IsInSource: true }, ..] } type
            || OptionBindings.FindIn(program.Code).Where(options => SymbolEqualityComparer.Default.Equals(options.Type, type)).Select(options => options.Section).Distinct().ToArray() is not [var section])
        {
            return null;
        }

        return Configured($"{section}:{property.Name}") is { IsThere: false }
            ? property.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is PropertyDeclarationSyntax { Initializer: var initializer }
                ? initializer is null ? new(Text: null, IsThere: false, IsKnown: true) : program.Code.OperationOf(initializer.Value) is { } value ? Constant(value) : null
                : null
            : Configured($"{section}:{property.Name}");
    }

    private KnownSetting? Configured(string key)
    {
        var variable = Prefixes.Select(prefix => Variable(prefix + key.Replace(":", "__"), isOnlySource: false)).FirstOrDefault(setting => setting is { IsThere: true });
        if (variable is not null)
        {
            return variable;
        }

        return program.SettingsOf(service) is not { IsComplete: true } settings || ConfigurationKeys.HaveOtherSources(program) || program.Code.MayBeSetByOthers ? KnownSetting.Unknown
            : settings.InFile(key) is { Text: { } text } ? new(text, IsThere: true, IsKnown: true)
            : settings.Has(key) ? KnownSetting.Unknown
            : new(Text: null, IsThere: false, IsKnown: true);
    }

    private KnownSetting? Variable(string name, bool isOnlySource = true)
    {
        var values = service.Env.Select(variable => (variable.Name, variable.Value)).Concat(service.Configuration.Values.Select(variable => (variable.Name, variable.Value)))
            .Where(variable => string.Equals(variable.Name, name, StringComparison.OrdinalIgnoreCase))
            .Select(variable => variable.Value)
            .ToArray();
        return values.Length > 0 ? new(values[0], IsThere: true, IsKnown: values.Distinct(StringComparer.Ordinal).Count() == 1)
            : VariableNames.Of(service).Contains(name, StringComparer.OrdinalIgnoreCase) ? new(Text: null, IsThere: true, IsKnown: false)
            : !isOnlySource ? null
            : service.Configuration.VariableSources.Count > 0 || service.Docker.EnvFiles.Count > 0 || Array.Exists(OfImages, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) ? KnownSetting.Unknown
            : new(Text: null, IsThere: false, IsKnown: true);
    }

    /// <param name="Text">The value.</param>
    /// <param name="IsThere">Whether there is one. Null where it is not known.</param>
    /// <param name="IsKnown">Whether the value is known, or that there is none.</param>
    private sealed record KnownSetting(string? Text, bool? IsThere, bool IsKnown)
    {
        public static readonly KnownSetting Unknown = new(Text: null, IsThere: null, IsKnown: false);
    }
}
