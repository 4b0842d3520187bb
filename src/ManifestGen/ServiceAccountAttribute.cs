namespace ManifestGen;

/// <summary>The account as which the program calls the Kubernetes API, where that is not one of the service's own.</summary>
/// <remarks>
/// Kubernetes: a ServiceAccount, and <c>serviceAccountName</c> of the pods. Rights are given to it by <see cref="KubernetesAccessAttribute"/>,
/// annotations by <see cref="AnnotationAttribute"/> with <see cref="ManifestKinds.ServiceAccount"/>, as cloud providers ask for.
/// Compose and Swarm have no accounts (MGEN824).
/// Errors: MGEN820 (name), MGEN821 (the account of everyone), MGEN822 (written twice), MGEN823 (access without a token),
/// MGEN827 (a token without rights), MGEN828 (an account that is not written).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ServiceAccountAttribute : ManifestAttribute
{
    /// <summary>The account's name. Default: the service's name.</summary>
    public string? Name { get; set; }

    /// <summary>Whether the account is written. Default: true. False for one that exists already.</summary>
    public bool Create { get; set; } = true;

    /// <summary>
    /// Whether the pods get the account's token. Default: only where <see cref="KubernetesAccessAttribute"/> gives it rights.
    /// Kubernetes: <c>automountServiceAccountToken</c>.
    /// </summary>
    public bool MountToken { get; set; }
}
