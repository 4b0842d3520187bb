using System.Collections.Immutable;
using ManifestGen.Model;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Parsing;

/// <summary>
/// The arguments of one attribute, by name. Nothing here throws: code that is being typed has every kind of argument. What the compiler
/// reports anyway (an argument of a wrong type, one that is not a constant) reads as not written.
/// </summary>
internal sealed class AttributeReader
{
    private const string Suffix = "Attribute";

    private readonly AttributeData _data;
    private readonly AttributeReader? _common;
    private readonly Counterfactual? _change;

    private AttributeReader(AttributeData data, Origin origin, AttributeReader? common = null, Counterfactual? change = null) =>
        (_data, Origin, _common, _change) = (data, origin, common, change);

    public AttributeData Data => _data;

    public Origin Origin { get; }

    /// <summary>The environment for which it is written. Null for every environment.</summary>
    public string? Environment => Written(nameof(ManifestAttribute.Environment)) is { Kind: TypedConstantKind.Primitive, Value: string name } ? name : null;

    /// <summary>The name of the attribute's type, such as <c>PortAttribute</c>.</summary>
    public string Name => _data.AttributeClass!.Name;

    /// <summary>The name as users write it.</summary>
    public string ShortName => Name.EndsWith(Suffix, StringComparison.Ordinal) ? Name.Substring(0, Name.Length - Suffix.Length) : Name;

    /// <summary>This attribute, and for what it leaves out the one that holds in every environment.</summary>
    public AttributeReader Over(AttributeReader? common) => new(_data, Origin, common, _change);

    /// <summary>This attribute with one argument left out or changed.</summary>
    public AttributeReader In(Counterfactual change) => new(_data, Origin, _common, change);

    /// <summary>What holds of it in every environment. Null for what one environment adds.</summary>
    public AttributeReader? InGeneral => _common ?? (Environment is null ? this : null);

    /// <summary>ManifestGen's attributes on a class or an assembly, in the order in which they are written. One whose constructor does not bind is left out.</summary>
    public static IReadOnlyList<AttributeReader> ReadAll(ISymbol symbol)
    {
        var readers = new List<AttributeReader>();
        var attributes = symbol.GetAttributes();
        for (var i = 0; i < attributes.Length; i++)
        {
            if (IsOurs(attributes[i]) && IsBound(attributes[i]))
            {
                readers.Add(new AttributeReader(attributes[i], new Origin(i, IsOnAssembly: symbol is IAssemblySymbol)));
            }
        }

        return Counterfactual.Of(symbol, readers);
    }

    /// <summary>Whether the attribute is one of ManifestGen's.</summary>
    public static bool IsOurs(AttributeData attribute) =>
        attribute.AttributeClass is
        {
            TypeKind: TypeKind.Class,
            ContainingType: null,
            ContainingNamespace: { Name: AttributeNames.Namespace, ContainingNamespace.IsGlobalNamespace: true },
        };

    /// <summary>
    /// Whether the compiler understands every attribute on the class or assembly, and on the classes of the project that they name. While it does not, as when one
    /// is being typed, nobody knows what is missing, and a rule would report what the user is about to write.
    /// </summary>
    public static bool AreResolved(ISymbol symbol) =>
        AreUnderstood(symbol) && symbol.GetAttributes().All(attribute => AreNamedResolved(attribute, symbol as IAssemblySymbol ?? symbol.ContainingAssembly));

    /// <summary>Whether the compiler understands the attributes on the classes of a project that one of ManifestGen's attributes names.</summary>
    public static bool AreNamedResolved(AttributeData attribute, IAssemblySymbol project) => !IsOurs(attribute) || attribute.ConstructorArguments
        .SelectMany(argument => argument is { Kind: TypedConstantKind.Array, IsNull: false } ? argument.Values : ImmutableArray.Create(argument))
        .Select(value => value.Kind == TypedConstantKind.Type ? value.Value as INamedTypeSymbol : null)
        .All(named => named is null || !SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, project) || AreUnderstood(named));

    /// <summary>Null when not written, or written as null.</summary>
    public string? String(string name) => Find(name) is { Kind: TypedConstantKind.Primitive, Value: string text } ? IsOther(name) ? OtherValues.Of(text) : text : null;

    /// <summary>An argument of the constructor that may be null only against the compiler's warning.</summary>
    public string RequiredString(string name) => String(name) ?? "";

    /// <summary>Null when not written. A zero that is written is a zero.</summary>
    public int? Int(string name) => Find(name) is { Kind: TypedConstantKind.Primitive, Value: int number } ? IsOther(name) ? OtherValues.Of(number) : number : null;

    public int RequiredInt(string name) => Int(name) ?? 0;

    /// <summary>Null when not written.</summary>
    public bool? Bool(string name) => Find(name) is { Kind: TypedConstantKind.Primitive, Value: bool value } ? value != IsOther(name) : null;

    /// <summary>A string, a number or a type, as text; empty when not written.</summary>
    public string Text(string name) => Find(name) is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum or TypedConstantKind.Type, Value: { } value }
        ? Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) is var text && IsOther(name) ? OtherValues.Of(text) : text
        : "";

    /// <summary>A part of what tells this attribute from others of its name, as text; empty when not written.</summary>
    public string Identity(IdentityPart part) => Find(part.Property) switch
    {
        // What stands between the elements stands in none of them.
        { Kind: TypedConstantKind.Array } => string.Join("\0", Strings(part.Property).Where(text => part.Counts is null || part.Counts(text))),
        _ => Text(part.Property),
    };

    /// <summary>The class that a <c>typeof</c> names. Null when not written.</summary>
    public INamedTypeSymbol? Type(string name) => Find(name) is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol type } ? type : null;

    /// <summary>A value of an enum, which need not be one of its members. Null when not written.</summary>
    public TEnum? Enum<TEnum>(string name)
        where TEnum : struct, Enum => Find(name) is { Kind: TypedConstantKind.Enum, Value: int number } ? IsOther(name) ? OtherValues.Of((TEnum)(object)number) : (TEnum)(object)number : null;

    /// <summary>The elements of an array of enum values; empty when not written.</summary>
    public IEnumerable<TEnum> Enums<TEnum>(string name)
        where TEnum : struct, Enum => Ints(name).Select(number => (TEnum)(object)number);

    /// <summary>Empty when not written. A null element reads as an empty string.</summary>
    public EquatableArray<string> Strings(string name) =>
        Find(name) is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(value => value is { Kind: TypedConstantKind.Primitive, Value: string text } ? IsOther(name) ? OtherValues.Of(text) : text : "").ToEquatableArray()
            : default;

    /// <summary>The elements of an array of numbers, or of an enum's members as their numbers; empty when not written.</summary>
    public EquatableArray<int> Ints(string name) =>
        Find(name) is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(value => value.Value).OfType<int>().Select(number => IsOther(name) ? OtherValues.Of(number) : number).ToEquatableArray()
            : default;

    /// <summary>The elements of an array of types; null for one that the compiler does not understand.</summary>
    public IReadOnlyList<ITypeSymbol?> Types(string name) =>
        Find(name) is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(value => value is { Kind: TypedConstantKind.Type, Value: ITypeSymbol { TypeKind: not TypeKind.Error } type } ? type : null).ToArray()
            : [];

    /// <summary>Whether two attributes of one kind have the same arguments, in whatever order those with names stand.</summary>
    public bool SaysTheSameAs(AttributeReader other) =>
        SymbolEqualityComparer.Default.Equals(_data.AttributeConstructor, other._data.AttributeConstructor)
        && _data.ConstructorArguments.SequenceEqual(other._data.ConstructorArguments)
        && _data.NamedArguments.OrderBy(argument => argument.Key, StringComparer.Ordinal).SequenceEqual(other._data.NamedArguments.OrderBy(argument => argument.Key, StringComparer.Ordinal));

    private static bool AreUnderstood(ISymbol symbol) => symbol.GetAttributes().All(attribute =>
        attribute.AttributeClass is { TypeKind: not TypeKind.Error }
        && (!IsOurs(attribute) || (IsBound(attribute) && attribute.NamedArguments.All(argument => argument.Value.Kind != TypedConstantKind.Error))));

    private static bool IsBound(AttributeData attribute) =>
        attribute.AttributeConstructor is { } constructor
        && attribute.ConstructorArguments.Length == constructor.Parameters.Length
        && attribute.ConstructorArguments.All(argument => argument.Kind != TypedConstantKind.Error);

    private TypedConstant? Find(string name) => Written(name) ?? _common?.Find(name);

    private bool IsOther(string name) => (_change is not null || _common is not null) && IsOtherValue(name);

    private bool IsOtherValue(string name) => Written(name) is null ? _common?.IsOther(name) == true : _change is { HasOtherValue: true } && IsChanged(name);

    private bool IsChanged(string name) => string.Equals(_change?.Argument, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>By the property's name; it wins over the constructor's parameter of the same name, as it does when the program runs.</summary>
    private TypedConstant? Written(string name)
    {
        if (_change is { HasOtherValue: false } && IsChanged(name))
        {
            return null;
        }

        foreach (var argument in _data.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        var parameters = _data.AttributeConstructor!.Parameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (string.Equals(parameters[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return _data.ConstructorArguments[i];
            }
        }

        return null;
    }
}
