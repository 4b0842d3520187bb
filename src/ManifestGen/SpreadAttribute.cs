namespace ManifestGen;

/// <summary>
/// How evenly the replicas are spread over hosts, zones or regions. By default, they are spread over hosts and zones if possible, and run anyway if not. Use
/// one attribute for each topology.
/// </summary>
/// <remarks>
/// Kubernetes: an entry of <c>topologySpreadConstraints</c>. One over zones replaces the default soft one. One over hosts is added to the preferred
/// anti-affinity. Swarm: a spread preference of the placement. Compose runs on one host (MGEN291).
/// Errors: MGEN280 (<see cref="MaxSkew"/>, <see cref="MinDomains"/>), MGEN281 (a topology twice).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class SpreadAttribute : ManifestAttribute
{
    /// <summary>Spreads the replicas.</summary>
    /// <param name="over">What they are spread over.</param>
    public SpreadAttribute(Topology over) => Over = over;

    /// <summary>What the instances are spread over.</summary>
    public Topology Over { get; }

    /// <summary>By how many instances two hosts, zones or regions may differ. Default: 1, as even as possible. Kubernetes only (MGEN291).</summary>
    public int MaxSkew { get; set; } = 1;

    /// <summary>
    /// In how many zones or regions instances must be able to run: with fewer of them, at most <see cref="MaxSkew"/> instances run in each, and the others wait.
    /// Needs <see cref="Required"/> (MGEN280). Default: 1. Kubernetes only (MGEN291).
    /// </summary>
    public int MinDomains { get; set; } = 1;

    /// <summary>
    /// Whether an instance waits rather than make the spread more uneven. Default: <see langword="false"/>, it runs anyway. Kubernetes only (MGEN291).
    /// Nodes without the topology's label run none of the instances then, and tainted nodes do not count.
    /// </summary>
    public bool Required { get; set; }
}
