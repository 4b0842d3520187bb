namespace ManifestGen.Upgrades;

/// <summary>All objects of one environment.</summary>
/// <param name="Namespace">The namespace that the kustomization names; null where the user chooses it.</param>
/// <param name="Objects">The objects, in the order of the files.</param>
public sealed record ManifestState(string? Namespace, IReadOnlyList<ManifestObject> Objects)
{
    private readonly Dictionary<string, ManifestObject> _byIdentity = Objects.GroupBy(found => found.Identity, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    /// <summary>The classes of services, by the names of these, as far as the files tell: who gives a service another name keeps the class.</summary>
    public IReadOnlyDictionary<string, string> Classes { get; init; } = new Dictionary<string, string>();

    /// <summary>The object of the same kind and name; null where there is none.</summary>
    public ManifestObject? Find(ManifestObject other) => _byIdentity.TryGetValue(other.Identity, out var found) ? found : null;

    /// <summary>The objects of a service.</summary>
    public IEnumerable<ManifestObject> Of(string? service) => Objects.Where(found => found.Service == service);
}
