namespace ManifestGen;

/// <summary>What the program can do with the Kubernetes API. Use one attribute for each group of resources with the same verbs.</summary>
/// <remarks>
/// Kubernetes: a rule of the service's Role, or of its ClusterRole with <see cref="ClusterWide"/>; the binding to its ServiceAccount; and the ServiceAccount's
/// token in the pods, which they do not have otherwise. Compose and Swarm have no such API (MGEN838).
/// Errors: MGEN830 (nothing to do or nothing to do it with), MGEN831 (a name that is no resource), MGEN832 (a resource of an unknown group),
/// MGEN833 (a resource outside of namespaces), MGEN834 (more than a service should need), MGEN835 (a verb that names cannot limit),
/// MGEN837 (cluster-wide without a namespace).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class KubernetesAccessAttribute : ManifestAttribute
{
    /// <summary>Allows verbs on resources.</summary>
    /// <param name="verbs">What is allowed.</param>
    /// <param name="resources">The resources by their plural name, such as <c>pods</c> or <c>pods/log</c>.</param>
    public KubernetesAccessAttribute(KubernetesVerbs verbs, params string[] resources) => (Verbs, Resources) = (verbs, resources);

    /// <summary>What is allowed.</summary>
    public KubernetesVerbs Verbs { get; }

    /// <summary>The resources.</summary>
    public string[] Resources { get; }

    /// <summary>The API group of all of them. Default: for Kubernetes' own resources theirs, such as <c>apps</c> for deployments.</summary>
    public string? ApiGroup { get; set; }

    /// <summary>The names of the only objects that are meant. Default: all.</summary>
    public string[] ResourceNames { get; set; } = [];

    /// <summary>Whether it applies to all namespaces. Default: false, only to the service's own.</summary>
    public bool ClusterWide { get; set; }

    /// <summary>
    /// Why the service needs unusual access. Default: none.
    /// Kubernetes: the annotation <c>manifestgen.dev/security-exception</c> of the Role.
    /// </summary>
    public string? Reason { get; set; }
}
