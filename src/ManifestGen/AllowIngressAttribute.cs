namespace ManifestGen;

/// <summary>
/// Who can connect to the service. Without this attribute, every pod and address can connect to the declared ports; in a system, only declared callers can.
/// With it, only the declared peers can, and the services of the project that depend on this one with <see cref="DependsOnAttribute"/>.
/// </summary>
/// <remarks>
/// <para>Kubernetes: <c>ingress</c> of the NetworkPolicy. An ingress controller, a gateway and Prometheus are peers too, each in its namespace.
/// Compose and Swarm have no such rules (MGEN149).</para>
/// <para>Errors: those of <see cref="NetworkRuleAttribute"/>, MGEN156 (no port to open), MGEN158 (Prometheus is blocked).</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class AllowIngressAttribute : NetworkRuleAttribute
{
    /// <summary>Allows connections from what the properties name. Without properties, from everything.</summary>
    public AllowIngressAttribute()
    {
    }

    /// <summary>Allows connections from the pods of a service.</summary>
    /// <param name="service">The class with <see cref="ContainerServiceAttribute"/>, of this project or of a referenced one.</param>
    public AllowIngressAttribute(Type service) : base(service) { }

    /// <summary>The ports to open: names of declared ports, or <c>9090</c>, <c>9000-9100</c>, <c>53/udp</c>. Default: every declared port.</summary>
    public string[] Ports { get; set; } = [];
}
