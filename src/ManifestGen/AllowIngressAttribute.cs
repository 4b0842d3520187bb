namespace ManifestGen;

/// <summary>
/// Who may open connections to the service. Without it, every pod and address may, on the declared ports, and in a system only those who are declared as
/// callers. With it, only the declared peers and the services of the project that depend on this one by <see cref="DependsOnAttribute"/>.
/// </summary>
/// <remarks>
/// <para>Kubernetes: <c>ingress</c> of the NetworkPolicy. An ingress controller, a gateway and Prometheus are peers too, each in its namespace.
/// Compose and Swarm have no such rules (MGEN149).</para>
/// <para>Errors: those of <see cref="NetworkRuleAttribute"/>, MGEN156 (no port to open), MGEN158 (closed for Prometheus).</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class AllowIngressAttribute : NetworkRuleAttribute
{
    /// <summary>Lets in what the properties name; without any, everything.</summary>
    public AllowIngressAttribute()
    {
    }

    /// <summary>Lets in the pods of a service.</summary>
    /// <param name="service">The class with <see cref="ContainerServiceAttribute"/>, of this project or of a referenced one.</param>
    public AllowIngressAttribute(Type service) : base(service) { }

    /// <summary>The ports to open: names of declared ports, or <c>9090</c>, <c>9000-9100</c>, <c>53/udp</c>. Default: every declared port.</summary>
    public string[] Ports { get; set; } = [];
}
