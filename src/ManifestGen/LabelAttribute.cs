namespace ManifestGen;

/// <summary>A label of the service's Kubernetes objects, by which they can be selected: the team that owns them, a cost centre.</summary>
/// <remarks>
/// Kubernetes: <c>metadata.labels</c>. It never becomes part of a selector, which could not be changed any more.
/// Compose and Swarm: a label of the container, or of the service, if <see cref="On"/> contains <see cref="ManifestKinds.Pod"/> or
/// <see cref="ManifestKinds.Workload"/>.
/// Errors: MGEN020 (key), MGEN021 (value), MGEN022 (a key that ManifestGen sets), MGEN023 (declared twice), MGEN024 (no effect in a target), MGEN026 (on nothing).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class LabelAttribute : ManifestAttribute
{
    /// <summary>Declares a label.</summary>
    /// <param name="key">The key: at most 63 characters of <c>[A-Za-z0-9_.-]</c>, after an optional DNS domain and <c>/</c>.</param>
    /// <param name="value">The value: at most 63 characters of <c>[A-Za-z0-9_.-]</c>.</param>
    public LabelAttribute(string key, string value) => (Key, Value) = (key, value);

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The value.</summary>
    public string Value { get; }

    /// <summary>The objects that get it. Default: all.</summary>
    public ManifestKinds On { get; set; } = ManifestKinds.All;
}
