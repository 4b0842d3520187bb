namespace ManifestGen;

/// <summary>An annotation of the service's Kubernetes objects, which tools and controllers read: an ingress controller, a mesh, a backup.</summary>
/// <remarks>
/// Kubernetes: <c>metadata.annotations</c>. Compose and Swarm have no annotations (MGEN024).
/// Errors: MGEN020 (key), MGEN022 (a key that ManifestGen sets), MGEN023 (declared twice), MGEN025 (more than 256 KiB on one object), MGEN026 (on nothing).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class AnnotationAttribute : ManifestAttribute
{
    /// <summary>Declares an annotation.</summary>
    /// <param name="key">The key: at most 63 characters of <c>[A-Za-z0-9_.-]</c>, after an optional DNS domain and <c>/</c>.</param>
    /// <param name="value">The value: any text.</param>
    public AnnotationAttribute(string key, string value) => (Key, Value) = (key, value);

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The value.</summary>
    public string Value { get; }

    /// <summary>
    /// The objects that get it. Default: <see cref="ManifestKinds.Workload"/>. A change of a pod's annotation restarts the pods.
    /// </summary>
    public ManifestKinds On { get; set; } = ManifestKinds.Workload;
}
