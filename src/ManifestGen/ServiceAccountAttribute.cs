namespace ManifestGen;

/// <summary>The ServiceAccount with which the program calls the Kubernetes API, if it is not the generated one.</summary>
/// <remarks>
/// Kubernetes: a ServiceAccount, and <c>serviceAccountName</c> of the pods. <see cref="KubernetesAccessAttribute"/> grants it permissions, and
/// <see cref="AnnotationAttribute"/> with <see cref="ManifestKinds.ServiceAccount"/> sets annotations, such as for cloud providers. Compose and Swarm have no
/// ServiceAccounts (MGEN824).
/// Errors: MGEN820 (name), MGEN821 (the default ServiceAccount), MGEN822 (generated twice), MGEN823 (access without a token), MGEN827 (a token without
/// permissions), MGEN828 (a ServiceAccount that is not generated).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ServiceAccountAttribute : ManifestAttribute
{
    /// <summary>The ServiceAccount's name. Default: the service's name.</summary>
    public string? Name { get; set; }

    /// <summary>Whether the ServiceAccount is generated. Default: true. False for an existing one.</summary>
    public bool Create { get; set; } = true;

    /// <summary>
    /// Whether the pods get the ServiceAccount's token. Default: only if <see cref="KubernetesAccessAttribute"/> grants it permissions.
    /// Kubernetes: <c>automountServiceAccountToken</c>.
    /// </summary>
    public bool MountToken { get; set; }
}
