namespace ManifestGen;

/// <summary>
/// A peer of the NetworkPolicy, in either direction. Use <see cref="AllowIngressAttribute"/> and <see cref="AllowEgressAttribute"/>.
/// </summary>
/// <remarks>
/// Errors: MGEN140 (no service), MGEN149 (Kubernetes only), MGEN150 (peers that exclude each other), MGEN151 (an address range), MGEN152 (an exception outside of it),
/// MGEN153 (a namespace or label), MGEN154 (a port), MGEN155 (a port that is not declared), MGEN157 (no effect beside another),
/// MGEN163 (pods of another project).
/// </remarks>
public abstract class NetworkRuleAttribute : ManifestAttribute
{
    private protected NetworkRuleAttribute(Type? service = null) => Service = service;

    /// <summary>The pods of a service: the class with <see cref="ContainerServiceAttribute"/>. In this service's namespace, unless <see cref="Namespace"/> names another.</summary>
    public Type? Service { get; }

    /// <summary>The pods of one namespace, by its name.</summary>
    public string? Namespace { get; set; }

    /// <summary>The pods of all namespaces with these labels, each <c>key=value</c>.</summary>
    public string[] NamespaceLabels { get; set; } = [];

    /// <summary>
    /// Pods with these labels, each <c>key=value</c>: of the namespaces that <see cref="Namespace"/> or <see cref="NamespaceLabels"/> name, else of the service's own.
    /// </summary>
    public string[] PodLabels { get; set; } = [];

    /// <summary>Addresses outside the cluster, such as <c>10.0.0.0/8</c> or <c>2001:db8::/32</c>. It cannot be combined with pods and namespaces.</summary>
    public string? Cidr { get; set; }

    /// <summary>Parts of <see cref="Cidr"/> that stay closed.</summary>
    public string[] Except { get; set; } = [];
}
