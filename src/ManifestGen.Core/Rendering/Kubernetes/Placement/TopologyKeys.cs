namespace ManifestGen.Rendering.Kubernetes.Placement;

/// <summary>The labels by which Kubernetes knows where a node is.</summary>
internal static class TopologyKeys
{
    public const string Host = "kubernetes.io/hostname";

    public const string Zone = "topology.kubernetes.io/zone";

    public static string Of(Topology topology) => topology switch
    {
        Topology.Zones => Zone,
        Topology.Regions => "topology.kubernetes.io/region",
        _ => Host,
    };
}
