namespace ManifestGen;

/// <summary>
/// Whom the service may call. Without it, and without <see cref="DependsOnAttribute"/>, everything. With one of the two, only what they name, DNS, what its variables name, and the
/// collector of <see cref="TelemetryAttribute"/>. Without any argument it allows everything, also beside dependencies.
/// </summary>
/// <remarks>
/// <para>Kubernetes: <c>egress</c> of the NetworkPolicy. DNS is port 53 of the namespace <c>kube-system</c>, and of the link-local addresses at which a
/// NodeLocal DNSCache listens. Compose and Swarm have no such rules (MGEN149).</para>
/// <para>Errors: those of <see cref="NetworkRuleAttribute"/>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class AllowEgressAttribute : NetworkRuleAttribute
{
    /// <summary>Lets out to what the properties name; without any, to everything.</summary>
    public AllowEgressAttribute()
    {
    }

    /// <summary>Lets out to the pods of a service, without depending on it.</summary>
    /// <param name="service">The class with <see cref="ContainerServiceAttribute"/>, of this project or of a referenced one.</param>
    public AllowEgressAttribute(Type service) : base(service) { }

    /// <summary>
    /// The ports to reach, as the pods have them, not their Service: <c>5432</c>, <c>9000-9100</c>, <c>53/udp</c>, and names of the ports of a service that is named by its class.
    /// Default: every port of that service; of other peers, every port.
    /// </summary>
    public string[] Ports { get; set; } = [];
}
