using Microsoft.CodeAnalysis;

namespace ManifestGen.Parsing;

/// <summary>
/// A declaration with one attribute, or one argument of it, left out or changed: what differs in the files is its doing. It is there only while somebody
/// asks why, and on the thread that asks, so that no parser carries it.
/// </summary>
/// <param name="Symbol">The class or assembly.</param>
/// <param name="Attribute">The index among all its attributes.</param>
/// <param name="Argument">The property or parameter; <see langword="null"/> for the whole attribute.</param>
/// <param name="HasOtherValue">Whether the argument has another value, rather than none.</param>
internal sealed record Counterfactual(ISymbol Symbol, int Attribute, string? Argument, bool HasOtherValue)
{
    [ThreadStatic]
    private static Counterfactual? current;

    [ThreadStatic]
    private static List<(ISymbol Symbol, AttributeReader Attribute)>? read;

    /// <summary>What a parser makes of the changed declaration.</summary>
    public T Parse<T>(Func<T> parse)
    {
        current = this;
        try
        {
            return parse();
        }
        finally
        {
            current = null;
        }
    }

    /// <summary>The attributes that a parser reads, of whichever project.</summary>
    public static IReadOnlyList<(ISymbol Symbol, AttributeReader Attribute)> ReadBy(Action parse)
    {
        var attributes = read = [];
        try
        {
            parse();
        }
        finally
        {
            read = null;
        }

        return attributes;
    }

    /// <summary>The attributes of a symbol as the parser that runs is to see them.</summary>
    public static IReadOnlyList<AttributeReader> Of(ISymbol symbol, IReadOnlyList<AttributeReader> attributes)
    {
        read?.AddRange(attributes.Select(attribute => (symbol, attribute)));
        return current is { } change && SymbolEqualityComparer.Default.Equals(change.Symbol, symbol) ? change.Of(attributes) : attributes;
    }

    private IReadOnlyList<AttributeReader> Of(IReadOnlyList<AttributeReader> attributes) => Argument is null
        ? attributes.Where(attribute => attribute.Origin.Attribute != Attribute).ToArray()
        : attributes.Select(attribute => attribute.Origin.Attribute == Attribute ? attribute.In(this) : attribute).ToArray();
}
