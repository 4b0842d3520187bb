using ManifestGen.Model;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Parsing;

/// <summary>
/// The attributes of one class as they hold in one environment: those without an environment, and over them those of the environment.
/// </summary>
internal sealed class AttributeSet
{
    private static readonly AttributeReader[] None = [];

    private readonly Dictionary<string, AttributeReader[]> _common;
    private readonly Dictionary<string, AttributeReader[]> _specific;
    private readonly List<DuplicateModel> _duplicates = [];

    private AttributeSet(IReadOnlyList<AttributeReader> all, string? environment)
    {
        Environment = environment;
        _common = ByName(all, environment: null);
        _specific = environment is null ? [] : ByName(all, environment);
    }

    /// <summary>Null for what holds in every environment.</summary>
    public string? Environment { get; }

    /// <summary>Attributes that may stand once, of those read so far, and stand twice.</summary>
    public EquatableArray<DuplicateModel> Duplicates => _duplicates.ToEquatableArray();

    public static AttributeSet Of(IReadOnlyList<AttributeReader> attributes, string? environment = null) => new(attributes, environment);

    /// <summary>The attributes of another class, in the same environment.</summary>
    public AttributeSet Of(INamedTypeSymbol type) => new(AttributeReader.ReadAll(type), Environment);

    /// <summary>An attribute as it is written without an environment.</summary>
    public AttributeReader? Common(string name) => Named(_common, name) is [var first, ..] ? first : null;

    /// <summary>
    /// An attribute that may stand once. What is written for the environment comes first, property by property.
    /// </summary>
    /// <param name="name">The name of the attribute's type.</param>
    /// <param name="replacedBy">An attribute that says the opposite: where the environment has it, the common one of this name no longer holds.</param>
    public AttributeReader? Single(string name, string? replacedBy = null)
    {
        var common = OnlyOne(_common, name);
        var specific = OnlyOne(_specific, name);
        if (specific is null && replacedBy is not null && _specific.ContainsKey(replacedBy))
        {
            return null;
        }

        return specific is null ? common : specific.Over(common);
    }

    /// <summary>
    /// Attributes that may stand several times: one of the environment changes the common one of the same identity (<see cref="ItemIdentities"/>), and else is added.
    /// </summary>
    /// <param name="name">The name of the attribute's type.</param>
    /// <param name="alike">Other attributes with the same property that replace a common one too: a variable may have a value here and a secret there.</param>
    public IReadOnlyList<AttributeReader> All(string name, IReadOnlyCollection<string>? alike = null)
    {
        // Most attributes are on no class, and most classes are the same everywhere.
        if (_specific.Count == 0)
        {
            return Named(_common, name);
        }

        var identity = ItemIdentities.Of(name);
        var key = identity[0].Property;
        var replaced = new HashSet<string>(
            (alike ?? []).Where(other => other != name).SelectMany(other => Named(_specific, other)).Select(attribute => attribute.Text(key)),
            StringComparer.Ordinal);
        var common = Named(_common, name).Where(attribute => !replaced.Contains(attribute.Text(key))).ToArray();
        var specific = Named(_specific, name);
        if (specific.Length == 0)
        {
            return common;
        }

        var changes = new Dictionary<AttributeReader, AttributeReader>();
        Match(specific, common, changes, (change, candidate) => identity.All(part => part.Of(change) == part.Of(candidate)), isUnique: false);
        Match(specific, common, changes, (change, candidate) => identity.All(part => part.IsWeak || (part.IsOpen && !part.IsWrittenIn(change)) || part.Of(change) == part.Of(candidate)), isUnique: true);
        return
        [
            .. common.Select(attribute => changes.TryGetValue(attribute, out var change) ? change.Over(attribute) : attribute),
            .. specific.Where(attribute => !changes.ContainsValue(attribute)),
        ];
    }

    /// <summary>
    /// As <see cref="All"/>, of attributes that lead to a host: where an environment has any, its hosts are those that it names. What is meant for one
    /// environment would be open in another otherwise, and of two environments in one cluster both would claim the host.
    /// </summary>
    public IReadOnlyList<AttributeReader> AllOfHosts(string name)
    {
        var hosts = new HashSet<string>(Named(_specific, name).Select(attribute => attribute.Text(nameof(IngressAttribute.Host))), StringComparer.Ordinal);
        return hosts.Count == 0 ? All(name) : [.. All(name).Where(attribute => hosts.Contains(attribute.Text(nameof(IngressAttribute.Host))))];
    }

    private static void Match(
        IEnumerable<AttributeReader> specific,
        IReadOnlyList<AttributeReader> common,
        Dictionary<AttributeReader, AttributeReader> changes,
        Func<AttributeReader, AttributeReader, bool> isMeant,
        bool isUnique)
    {
        foreach (var change in specific.Where(attribute => !changes.ContainsValue(attribute)))
        {
            var meant = common.Where(candidate => !changes.ContainsKey(candidate) && isMeant(change, candidate)).Take(2).ToArray();
            if (meant.Length == 1 || (meant.Length > 1 && !isUnique))
            {
                changes.Add(meant[0], change);
            }
        }
    }

    private static AttributeReader[] Named(Dictionary<string, AttributeReader[]> attributes, string name) => attributes.TryGetValue(name, out var named) ? named : None;

    private static Dictionary<string, AttributeReader[]> ByName(IReadOnlyList<AttributeReader> all, string? environment) => all
        .Where(attribute => attribute.Environment == environment)
        .GroupBy(attribute => attribute.Name, StringComparer.Ordinal)
        .ToDictionary(named => named.Key, named => named.ToArray(), StringComparer.Ordinal);

    private AttributeReader? OnlyOne(Dictionary<string, AttributeReader[]> attributes, string name)
    {
        AttributeReader? first = null;
        foreach (var attribute in Named(attributes, name))
        {
            if (first is not null)
            {
                _duplicates.Add(new DuplicateModel(attribute.Origin, attribute.ShortName) { IsRepetition = attribute.SaysTheSameAs(first) });
            }

            first ??= attribute;
        }

        return first;
    }
}
