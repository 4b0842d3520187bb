namespace ManifestGen;

/// <summary>The namespace of all Kubernetes objects of the project: <c>[assembly: KubernetesNamespace("shop")]</c>.</summary>
/// <remarks>
/// Kubernetes: <c>namespace</c> in the kustomization, so that no object names it, and an environment can have another.
/// Compose and Swarm have no namespaces (MGEN819).
/// Errors: MGEN815 (name), MGEN816 (declared twice), MGEN817 (a namespace of the cluster), MGEN818 (a level for a namespace that is not generated), MGEN803 (a
/// level that rejects the pods), MGEN843 (the name of an ApplySet).
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class KubernetesNamespaceAttribute : ManifestAttribute
{
    /// <summary>Declares the namespace.</summary>
    /// <param name="name">Its name: at most 63 lower-case letters, digits and <c>-</c>, the first and last a letter or digit.</param>
    public KubernetesNamespaceAttribute(string name) => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Whether the namespace itself is generated too. Default: false, for one that exists already. Kubernetes: <c>k8s/namespace.yaml</c>.</summary>
    public bool Create { get; set; }

    /// <summary>
    /// The pods that the generated namespace admits. Default: <see cref="PodSecurityLevel.Restricted"/>.
    /// Kubernetes: the label <c>pod-security.kubernetes.io/enforce</c>; the labels <c>audit</c> and <c>warn</c> are always <c>restricted</c>.
    /// </summary>
    public PodSecurityLevel Level { get; set; }

    /// <summary>
    /// The name of an ApplySet, with which <c>kubectl apply --prune</c> records what it applied, and deletes objects that are no longer declared.
    /// One name for each project or system that is applied by itself. Default: none.
    /// </summary>
    /// <remarks>
    /// <para>Kubernetes: <c>applyset.yaml</c>, the ConfigMap of that name which is the parent of the set; it is created once, and no kustomization names it.
    /// <c>kubectl</c> labels the members, and rejects files that already have the label.</para>
    /// <para>Errors: MGEN843 (name).</para>
    /// </remarks>
    public string? ApplySet { get; set; }
}
