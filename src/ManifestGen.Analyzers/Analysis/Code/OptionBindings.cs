using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Finds the classes that code fills from sections of the configuration.</summary>
internal static class OptionBindings
{
    private const int MaxDepth = 4;

    public static string[] Names { get; } = ["BindConfiguration", "Bind", "ValidateOnStart", "ValidateDataAnnotations", "GetSection", "GetRequiredSection", "Configure"];

    /// <summary>Each section with the class that it fills.</summary>
    public static IEnumerable<(string Section, ITypeSymbol Type)> FindIn(ProgramCode code) =>
        from pair in code.Calls("BindConfiguration").Select(call => (Call: (IInvocationOperation?)call, Section: SectionOf(call, code)))
            .Concat(code.Calls("GetSection", "GetRequiredSection").Select(section => (Call: UserOf(section), Section: KeyOf(section, code))))
        where pair.Section is not null && pair.Call is not null
        let type = TypeOf(pair.Call)
        where type is { Locations: [{ IsInSource: true }, ..] }
        select (pair.Section, type);

    /// <summary>Each section with the class that it fills, and how that is done.</summary>
    public static IEnumerable<OptionBinding> CallsIn(ProgramCode code) =>
        from found in code.Calls("BindConfiguration").Select(call => (Call: (IInvocationOperation?)call, Section: SectionOf(call, code), Syntax: call.Argument("configSectionPath")?.Syntax))
            .Concat(code.Calls("GetSection", "GetRequiredSection").Select(section => (Call: UserOf(section), Section: KeyOf(section, code), Syntax: section.Argument("key")?.Syntax)))
        where found.Section is not null && found.Call is not null
        let chain = ChainOf(found.Call)
        let type = TypeOf(found.Call) ?? chain.Select(TypeOf).FirstOrDefault(type => type is not null)
        where type is { TypeKind: TypeKind.Class, Locations: [{ IsInSource: true }, ..] }
        select new OptionBinding(found.Section, type, found.Call, found.Syntax)
        {
            IsRegistration = found.Call.TargetMethod.Name is "Configure" || chain.Any(call => call.TargetMethod.Name is "AddOptions"),
            IsValidated = chain.Any(call => call.TargetMethod.Name is "ValidateDataAnnotations" or "Validate"),
            IsValidatedOnStart = chain.Any(call => call.TargetMethod.Name is "ValidateOnStart" or "AddOptionsWithValidateOnStart"),
        };

    /// <summary>Where a key leaves the properties of a class: the part of the key up to there, the class, and the properties that it has. Null where it fills one, or may.</summary>
    public static (string Key, ITypeSymbol Type, IReadOnlyList<string> Properties)? UnknownIn(string key, string section, ITypeSymbol type)
    {
        var at = section.Length;
        for (var depth = 0; depth <= MaxDepth && at < key.Length; depth++)
        {
            // What is a list or a dictionary, or comes from a library, takes keys that are not properties.
            if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, Locations: [{ IsInSource: true }, ..] } || !IsPlain(type))
            {
                return null;
            }

            var end = key.IndexOf(':', at + 1) is > 0 and var colon ? colon : key.Length;
            var name = key.Substring(at + 1, end - at - 1);
            var properties = PropertiesOf(type).ToArray();
            if (properties.Any(property => property.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ConfigurationKeyNameAttribute")))
            {
                return null;
            }

            if (properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } known)
            {
                return IsOfConstructor(type, name) ? null : (key.Substring(0, end), type, properties.Select(property => property.Name).ToArray());
            }

            (type, at) = (known.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), end);
        }

        return null;
    }

    // Its bases too: one of a library may have properties that nobody sees here, but those are seen; a list adds by other ways.
    private static bool IsPlain(ITypeSymbol type) => !type.AllInterfaces.Any(implemented => implemented.Name is "IEnumerable" or "IConfiguration");

    private static bool IsOfConstructor(ITypeSymbol type, string name) =>
        type is INamedTypeSymbol named && named.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The options that are checked when the program starts, each with its section.</summary>
    public static IEnumerable<(string Section, ITypeSymbol Type, IInvocationOperation Call)> CheckedIn(ProgramCode code) =>
        from last in code.Calls("ValidateOnStart").Concat(code.Calls("AddOptionsWithValidateOnStart"))
        let chain = ChainOf(last)
        where chain.Any(call => call.TargetMethod.Name == "ValidateDataAnnotations")
        let section = chain.Select(call => call.TargetMethod.Name switch { "BindConfiguration" => SectionOf(call, code), "Bind" => BoundBy(call, code), _ => null }).FirstOrDefault(key => key is not null)
        let type = chain.Select(TypeOf).FirstOrDefault(type => type is not null)
        where section is not null && type is { Locations: [{ IsInSource: true }, ..] }
        select (section, type, last);

    /// <summary>The keys that a class takes from its section, with colons; with the properties of the classes in it.</summary>
    public static IEnumerable<string> KeysOf(string section, ITypeSymbol type, int depth = 0) => depth > MaxDepth ? [] :
        from property in PropertiesOf(type)
        from key in property.Type is INamedTypeSymbol { TypeKind: TypeKind.Class, Locations: [{ IsInSource: true }, ..] } inner
            ? KeysOf($"{section}:{property.Name}", inner, depth + 1).Append($"{section}:{property.Name}")
            : [$"{section}:{property.Name}"]
        select key;

    /// <summary>Those that must have a value, with those of the classes in it that are checked too.</summary>
    public static IEnumerable<string> RequiredOf(string section, ITypeSymbol type, int depth = 0) => depth > MaxDepth ? [] :
        from property in PropertiesOf(type)
        from key in (Has(property, "RequiredAttribute") && !property.Type.IsValueType && !HasValue(property) ? new[] { $"{section}:{property.Name}" } : [])
            // Of a part that may be missing, nothing is asked where it is.
            .Concat(Has(property, "ValidateObjectMembersAttribute") && (Has(property, "RequiredAttribute") || IsCreated(property)) ? RequiredOf($"{section}:{property.Name}", property.Type, depth + 1) : [])
        select key;

    private static bool Has(IPropertySymbol property, string attribute) => property.GetAttributes().Any(candidate => candidate.AttributeClass?.Name == attribute);

    private static bool IsCreated(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is PropertyDeclarationSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax };

    private static IEnumerable<IPropertySymbol> PropertiesOf(ITypeSymbol type)
    {
        for (var part = type; part is not null; part = part.BaseType)
        {
            foreach (var property in part.GetMembers().OfType<IPropertySymbol>().Where(property => property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false }))
            {
                yield return property;
            }
        }
    }

    // = null! and = "" are no values, as far as [Required] goes.
    private static bool HasValue(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences is not [var reference]
        || (reference.GetSyntax() is PropertyDeclarationSyntax { Initializer.Value: { } value } && value.ToString() is not ("null!" or "default!" or "null" or "default" or "\"\"" or "string.Empty" or "String.Empty"));

    private static string? SectionOf(IInvocationOperation call, ProgramCode code) => InFrames(call, code, frame => Values.KnownText(call.Argument("configSectionPath"), frame, code));

    private static string? KeyOf(IOperation section, ProgramCode code) => InFrames(section, code, frame => ConfigurationKeys.Of(section, frame, code));

    private static string? BoundBy(IInvocationOperation call, ProgramCode code) =>
        (call.Argument("config") ?? call.Argument("configuration")) is { } section ? InFrames(call, code, frame => ConfigurationKeys.Of(section, frame, code)) : null;

    private static string? InFrames(IOperation operation, ProgramCode code, Func<Frame, string?> read) =>
        code.Sites.FramesOf(operation).Select(read).Distinct(StringComparer.OrdinalIgnoreCase).ToArray() is [{ } only] ? only : null;

    // .Get<T>(), .Bind(options), or an argument of Configure<T> and Bind.
    private static IInvocationOperation? UserOf(IOperation section)
    {
        var outer = section.Parent;
        while (outer is IConversionOperation or IArgumentOperation)
        {
            outer = outer.Parent;
        }

        return outer as IInvocationOperation;
    }

    private static ITypeSymbol? TypeOf(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "Get" or "Configure" or "AddOptions" or "AddOptionsWithValidateOnStart", TypeArguments: [{ } type, ..] } => type,
        { Name: "BindConfiguration" or "Bind", TypeArguments: [{ } type] } => type,
        { Name: "Bind" } when call.Argument("instance") is { } instance => instance.Unconverted().Type,
        _ => null,
    };

    // All calls before and after it in one statement.
    private static IReadOnlyList<IInvocationOperation> ChainOf(IInvocationOperation call)
    {
        var last = call;
        while (UserOf(last) is { } outer && outer.Receiver() == last)
        {
            last = outer;
        }

        var chain = new List<IInvocationOperation>();
        for (IOperation? at = last; at is IInvocationOperation link; at = link.Receiver())
        {
            chain.Add(link);
        }

        return chain;
    }
}

/// <summary>A class that code fills from a section.</summary>
/// <param name="Section">The section, with colons.</param>
/// <param name="Type">The class.</param>
/// <param name="Call">What fills it.</param>
/// <param name="SectionSyntax">What says the section.</param>
internal sealed record OptionBinding(string Section, ITypeSymbol Type, IInvocationOperation Call, SyntaxNode? SectionSyntax)
{
    /// <summary>Whether it is registered as options, and not only read.</summary>
    public bool IsRegistration { get; init; }

    /// <summary>Whether it is validated when it is resolved.</summary>
    public bool IsValidated { get; init; }

    /// <summary>Whether it is validated when the program starts.</summary>
    public bool IsValidatedOnStart { get; init; }
}
