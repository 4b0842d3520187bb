using ManifestGen.Model;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Parsing;

/// <summary>
/// The attributes of one class as they hold in one environment: those without an environment, and over them those of the environment.
/// </summary>
internal sealed class AttributeSet
{
    private readonly IReadOnlyList<AttributeReader> _common;
    private readonly IReadOnlyList<AttributeReader> _specific;
    private readonly List<DuplicateModel> _duplicates = [];

    private AttributeSet(IReadOnlyList<AttributeReader> all, string? environment)
    {
        Environment = environment;
        _common = all.Where(attribute => attribute.Environment is null).ToArray();
        _specific = environment is null ? [] : all.Where(attribute => attribute.Environment == environment).ToArray();
    }

    /// <summary>Null for what holds in every environment.</summary>
    public string? Environment { get; }

    /// <summary>Attributes that may stand once, of those read so far, and stand twice.</summary>
    public EquatableArray<DuplicateModel> Duplicates => _duplicates.ToEquatableArray();

    public static AttributeSet Of(IReadOnlyList<AttributeReader> attributes, string? environment = null) => new(attributes, environment);

    /// <summary>The attributes of another class, in the same environment.</summary>
    public AttributeSet Of(INamedTypeSymbol type) => new(AttributeReader.ReadAll(type), Environment);

    /// <summary>An attribute as it is written without an environment.</summary>
    public AttributeReader? Common(string name) => _common.FirstOrDefault(attribute => attribute.Name == name);

    /// <summary>
    /// An attribute that may stand once. What is written for the environment comes first, property by property.
    /// </summary>
    /// <param name="name">One of <see cref="AttributeNames"/>.</param>
    /// <param name="replacedBy">An attribute that says the opposite: where the environment has it, the common one of this name no longer holds.</param>
    public AttributeReader? Single(string name, string? replacedBy = null)
    {
        var common = OnlyOne(_common, name);
        var specific = OnlyOne(_specific, name);
        if (specific is null && _specific.Any(attribute => attribute.Name == replacedBy))
        {
            return null;
        }

        return specific is null ? common : specific.Over(common);
    }

    /// <summary>Attributes that may stand several times and have no identity: those of the environment, where there are any, replace all common ones.</summary>
    public IReadOnlyList<AttributeReader> All(string name)
    {
        var specific = _specific.Where(attribute => attribute.Name == name).ToArray();
        return specific.Length > 0 ? specific : _common.Where(attribute => attribute.Name == name).ToArray();
    }

    /// <summary>
    /// Attributes that may stand several times, each known by a property: one of the environment replaces the common one with the same value, and else is added.
    /// </summary>
    /// <param name="name">One of <see cref="AttributeNames"/>.</param>
    /// <param name="key">The property that tells them apart, such as a variable's name.</param>
    /// <param name="and">A second one, where it takes two.</param>
    /// <param name="alike">Other attributes with the same property that replace a common one too: a variable may have a value here and a secret there.</param>
    public IReadOnlyList<AttributeReader> All(string name, string key, string? and = null, IReadOnlyCollection<string>? alike = null)
    {
        (string, string?) Identity(AttributeReader attribute) => (attribute.Text(key), and is null ? null : attribute.Text(and));

        var replaced = new HashSet<string>(
            _specific.Where(attribute => attribute.Name != name && alike?.Contains(attribute.Name) == true).Select(attribute => attribute.Text(key)),
            StringComparer.Ordinal);
        var added = _specific.Where(attribute => attribute.Name == name).ToList();
        var merged = new List<AttributeReader>();
        foreach (var common in _common.Where(attribute => attribute.Name == name && !replaced.Contains(attribute.Text(key))))
        {
            var specific = added.Find(attribute => Identity(attribute) == Identity(common));
            merged.Add(specific is null ? common : specific.Over(common));
            added.Remove(specific!);
        }

        return [.. merged, .. added];
    }

    private AttributeReader? OnlyOne(IEnumerable<AttributeReader> attributes, string name)
    {
        AttributeReader? first = null;
        foreach (var attribute in attributes.Where(attribute => attribute.Name == name))
        {
            if (first is not null)
            {
                _duplicates.Add(new DuplicateModel(attribute.Origin, attribute.ShortName));
            }

            first ??= attribute;
        }

        return first;
    }
}
