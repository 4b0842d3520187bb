namespace ManifestGen;

/// <summary>How the Kubernetes Service before the pods behaves. Without it, the Service is reachable inside the cluster only.</summary>
/// <remarks>
/// Kubernetes: <c>spec</c> of the Service. Compose and Swarm have nothing of the kind (MGEN139).
/// Errors: MGEN113 (ports on every node), MGEN114 (a load balancer), MGEN115 (a setting that does not fit the type), MGEN116 (seconds out of range),
/// MGEN117 (no effect on a headless Service), MGEN118 (load balancer class or address range), MGEN119 (no Service), MGEN121 (the kubelet's port).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class KubernetesServiceAttribute : ManifestAttribute
{
    /// <summary>Where it is reachable from. Default: <see cref="ServiceType.ClusterIP"/>.</summary>
    public ServiceType Type { get; set; }

    /// <summary>
    /// Gives the Service no IP address (<c>clusterIP: None</c>): its name resolves to the addresses of the pods, from which the client chooses,
    /// as gRPC clients do. Nothing translates ports then: the Service has the ports of the container. Default: false.
    /// </summary>
    public bool Headless { get; set; }

    /// <summary>Sends a client to the same pod again, by its address, until it has been silent for this long: 1 to 86400. Default: any pod, each time.</summary>
    public int SessionAffinitySeconds { get; set; }

    /// <summary>
    /// Where requests from outside go, for the types NodePort and LoadBalancer: <see cref="TrafficPolicy.Local"/> keeps the client's address and needs a
    /// pod on the node. Default: <see cref="TrafficPolicy.Cluster"/>.
    /// </summary>
    public TrafficPolicy ExternalTrafficPolicy { get; set; }

    /// <summary>Where requests from inside the cluster go. Default: <see cref="TrafficPolicy.Cluster"/>.</summary>
    public TrafficPolicy InternalTrafficPolicy { get; set; }

    /// <summary>Which load balancer serves it, such as <c>service.k8s.aws/nlb</c>, for the type LoadBalancer. Default: the cluster's.</summary>
    public string? LoadBalancerClass { get; set; }

    /// <summary>The addresses that can use the load balancer, such as <c>203.0.113.0/24</c>. Default: all.</summary>
    public string[]? LoadBalancerSourceRanges { get; set; }

    /// <summary>
    /// Which families of IP addresses it has. Default: one, the cluster's first. <see cref="IpFamilyPolicy.RequireDualStack"/> is refused by a cluster with one
    /// family.
    /// </summary>
    /// <remarks>
    /// <para>Kubernetes: <c>ipFamilyPolicy</c>. Compose and Swarm: nothing of the kind (MGEN139).</para>
    /// <para>Errors: MGEN133 (no member of the enum).</para>
    /// </remarks>
    public IpFamilyPolicy IpFamilyPolicy { get; set; }

    /// <summary>Which pods its clients reach first, where several are ready. Default: all alike. With <see cref="InternalTrafficPolicy"/> Local, only those on the node.</summary>
    /// <remarks>
    /// <para>Kubernetes: <c>trafficDistribution</c>, from 1.31 on; <see cref="TrafficDistribution.PreferSameZone"/> and
    /// <see cref="TrafficDistribution.PreferSameNode"/> from 1.34 on (MGEN040). Compose and Swarm: nothing of the kind (MGEN139).</para>
    /// <para>Errors: MGEN133 (no member of the enum), MGEN117 (a headless Service).</para>
    /// </remarks>
    public TrafficDistribution TrafficDistribution { get; set; }
}

/// <summary>Which families of IP addresses a Kubernetes Service has.</summary>
public enum IpFamilyPolicy
{
    /// <summary>One, the cluster's first.</summary>
    SingleStack,

    /// <summary>IPv4 and IPv6 where the cluster has both, otherwise one.</summary>
    PreferDualStack,

    /// <summary>IPv4 and IPv6. A cluster with one family refuses the Service.</summary>
    RequireDualStack,
}

/// <summary>Which pods the clients of a Kubernetes Service reach first.</summary>
public enum TrafficDistribution
{
    /// <summary>Those in the client's zone. Kubernetes 1.34 calls it <see cref="PreferSameZone"/>.</summary>
    PreferClose,

    /// <summary>Those in the client's zone.</summary>
    PreferSameZone,

    /// <summary>Those on the client's node, then those in its zone.</summary>
    PreferSameNode,
}

/// <summary>Where a Kubernetes Service is reachable from.</summary>
public enum ServiceType
{
    /// <summary>From inside the cluster.</summary>
    ClusterIP,

    /// <summary>By a port of every node too.</summary>
    NodePort,

    /// <summary>By a load balancer outside the cluster too.</summary>
    LoadBalancer,
}

/// <summary>Among which pods a node chooses for a request.</summary>
public enum TrafficPolicy
{
    /// <summary>All of the cluster.</summary>
    Cluster,

    /// <summary>Those on the node itself.</summary>
    Local,
}
