using ManifestGen.Model;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Parsing;

/// <summary>
/// The arguments of one attribute, by name. Nothing here throws: code that is being typed has every kind of argument. What the compiler
/// reports anyway (an argument of a wrong type, one that is not a constant) reads as not written.
/// </summary>
internal sealed class AttributeReader
{
    private readonly AttributeData _data;

    private AttributeReader(AttributeData data, Origin origin) => (_data, Origin) = (data, origin);

    public Origin Origin { get; }

    /// <summary>The attribute's type name, one of <see cref="AttributeNames"/>.</summary>
    public string Name => _data.AttributeClass!.Name;

    /// <summary>ManifestGen's attributes on a class, in the order in which they are written. One whose constructor does not bind is left out.</summary>
    public static IReadOnlyList<AttributeReader> ReadAll(INamedTypeSymbol type)
    {
        var readers = new List<AttributeReader>();
        var attributes = type.GetAttributes();
        for (var i = 0; i < attributes.Length; i++)
        {
            if (IsOurs(attributes[i]) && IsBound(attributes[i]))
            {
                readers.Add(new AttributeReader(attributes[i], new Origin(i)));
            }
        }

        return readers;
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
    /// Whether the compiler understands every attribute on the class. While it does not, as when one is being typed, nobody knows what is missing,
    /// and a rule would report what the user is about to write.
    /// </summary>
    public static bool AreResolved(INamedTypeSymbol type) => type.GetAttributes().All(attribute =>
        attribute.AttributeClass is { TypeKind: not TypeKind.Error }
        && (!IsOurs(attribute) || (IsBound(attribute) && attribute.NamedArguments.All(argument => argument.Value.Kind != TypedConstantKind.Error))));

    /// <summary>Null when not written, or written as null.</summary>
    public string? String(string name) => Find(name) is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    /// <summary>An argument of the constructor that may be null only against the compiler's warning.</summary>
    public string RequiredString(string name) => String(name) ?? "";

    /// <summary>Null when not written. A zero that is written is a zero.</summary>
    public int? Int(string name) => Find(name) is { Kind: TypedConstantKind.Primitive, Value: int number } ? number : null;

    public int RequiredInt(string name) => Int(name) ?? 0;

    /// <summary>The enum's number, which need not be one of its members.</summary>
    public int? Enum(string name) => Find(name) is { Kind: TypedConstantKind.Enum, Value: int number } ? number : null;

    /// <summary>Empty when not written. A null element reads as an empty string.</summary>
    public EquatableArray<string> Strings(string name) =>
        Find(name) is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(value => value is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : "").ToEquatableArray()
            : default;

    private static bool IsBound(AttributeData attribute) =>
        attribute.AttributeConstructor is { } constructor
        && attribute.ConstructorArguments.Length == constructor.Parameters.Length
        && attribute.ConstructorArguments.All(argument => argument.Kind != TypedConstantKind.Error);

    /// <summary>By the property's name; it wins over the constructor's parameter of the same name, as it does when the program runs.</summary>
    private TypedConstant? Find(string name)
    {
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
