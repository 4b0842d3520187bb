namespace ManifestGen;

/// <summary>How many pods may be taken away at once for the sake of their nodes, as when a node is drained.</summary>
/// <remarks>
/// Kubernetes: a PodDisruptionBudget, also for a single instance; without the attribute there is one where there can be two instances.
/// Compose and Swarm have no such budget (MGEN275).
/// Errors: MGEN241 (a kind of workload that has none), MGEN256 (neither a number nor a percentage), MGEN262 (both ways at once), MGEN263 (no pod may ever go),
/// MGEN278 (a single instance).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class DisruptionAttribute : ManifestAttribute
{
    /// <summary>How many pods may be missing, such as <c>1</c> or <c>25%</c>. Default: 1, unless <see cref="MinAvailable"/> is set. Kubernetes: <c>maxUnavailable</c>.</summary>
    public string? MaxUnavailable { get; set; }

    /// <summary>How many pods must stay, such as <c>2</c> or <c>50%</c>. Default: none. Kubernetes: <c>minAvailable</c>.</summary>
    public string? MinAvailable { get; set; }
}
