namespace ManifestGen;

/// <summary>The namespace of all Kubernetes objects of the project: <c>[assembly: KubernetesNamespace("shop")]</c>.</summary>
/// <remarks>
/// Kubernetes: <c>namespace</c> in the kustomization, so that no object names it, and an environment can have another.
/// Compose and Swarm have no namespaces (MGEN819).
/// Errors: MGEN815 (name), MGEN816 (declared twice), MGEN817 (a namespace of the cluster's own), MGEN818 (a level for a namespace that is not written),
/// MGEN803 (a level that refuses the pods).
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class KubernetesNamespaceAttribute : ManifestAttribute
{
    /// <summary>Declares the namespace.</summary>
    /// <param name="name">Its name: at most 63 lower-case letters, digits and <c>-</c>, the first and last a letter or digit.</param>
    public KubernetesNamespaceAttribute(string name) => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Whether the namespace itself is written too. Default: false, for one that exists already. Kubernetes: <c>k8s/namespace.yaml</c>.</summary>
    public bool Create { get; set; }

    /// <summary>
    /// The pods that the written namespace admits. Default: <see cref="PodSecurityLevel.Restricted"/>.
    /// Kubernetes: the label <c>pod-security.kubernetes.io/enforce</c>; the labels <c>audit</c> and <c>warn</c> are always <c>restricted</c>.
    /// </summary>
    public PodSecurityLevel Level { get; set; }
}
