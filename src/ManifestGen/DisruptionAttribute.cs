namespace ManifestGen;

/// <summary>How many pods can be evicted at once, such as when a node is drained.</summary>
/// <remarks>
/// Kubernetes: a PodDisruptionBudget, even for a single replica. Without the attribute, one is generated if there can be two replicas.
/// Compose and Swarm have no such budget (MGEN275).
/// Errors: MGEN241 (a kind of workload that has none), MGEN256 (neither a number nor a percentage), MGEN262 (both bounds), MGEN263 (no pod can be evicted),
/// MGEN278 (a single replica).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class DisruptionAttribute : ManifestAttribute
{
    /// <summary>
    /// How many pods can be unavailable, such as <c>1</c> or <c>25%</c>. Default: 1, unless <see cref="MinAvailable"/> is set. Kubernetes:
    /// <c>maxUnavailable</c>.
    /// </summary>
    public string? MaxUnavailable { get; set; }

    /// <summary>How many pods must stay, such as <c>2</c> or <c>50%</c>. Default: none. Kubernetes: <c>minAvailable</c>.</summary>
    public string? MinAvailable { get; set; }
}
