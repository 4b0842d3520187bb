namespace ManifestGen;

/// <summary>
/// What the service can call. Without this attribute and <see cref="DependsOnAttribute"/>, everything. With either of them, only what they name, DNS, addresses
/// in its variables, and the collector of <see cref="TelemetryAttribute"/>. Without arguments it allows everything, even with dependencies.
/// </summary>
/// <remarks>
/// <para>Kubernetes: <c>egress</c> of the NetworkPolicy. DNS is port 53 of the namespace <c>kube-system</c>, and of the link-local addresses at which a
/// NodeLocal DNSCache listens. Compose and Swarm have no such rules (MGEN149).</para>
/// <para>Errors: those of <see cref="NetworkRuleAttribute"/>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class AllowEgressAttribute : NetworkRuleAttribute
{
    /// <summary>Allows connections to what the properties name. Without properties, to everything.</summary>
    public AllowEgressAttribute()
    {
    }

    /// <summary>Allows connections to the pods of a service, without a dependency on it.</summary>
    /// <param name="service">The class with <see cref="ContainerServiceAttribute"/>, of this project or of a referenced one.</param>
    public AllowEgressAttribute(Type service) : base(service) { }

    /// <summary>
    /// The ports to reach. These are ports of the pods, not of their Service: <c>5432</c>, <c>9000-9100</c>, <c>53/udp</c>, and names of the ports of a service
    /// that is named by its class.
    /// Default: every port of that service; of other peers, every port.
    /// </summary>
    public string[] Ports { get; set; } = [];
}
