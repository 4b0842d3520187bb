namespace ManifestGen;

/// <summary>What instances are spread over, or kept together in.</summary>
public enum Topology
{
    /// <summary>Nodes. Kubernetes: <c>kubernetes.io/hostname</c>. Swarm: <c>node.id</c>.</summary>
    Hosts,

    /// <summary>Zones of a data centre or cloud. Kubernetes: <c>topology.kubernetes.io/zone</c>. Swarm: the node label <c>zone</c>.</summary>
    Zones,

    /// <summary>Regions of a cloud. Kubernetes: <c>topology.kubernetes.io/region</c>. Swarm: the node label <c>region</c>.</summary>
    Regions,
}
