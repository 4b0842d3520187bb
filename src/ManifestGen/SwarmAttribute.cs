namespace ManifestGen;

/// <summary>Settings that only a Swarm has.</summary>
/// <remarks>
/// Swarm: <c>deploy</c>. Kubernetes and Compose get nothing of it; where <c>stack.yaml</c> is not written, MGEN297 says so.
/// Errors: MGEN295 (a number out of range), MGEN296 (what the kind of workload does not have), MGEN188 (<see cref="EndpointMode"/> beside a port of the
/// routing mesh).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class SwarmAttribute : ManifestAttribute
{
    /// <summary>
    /// How other services find the tasks. Default: <see cref="SwarmEndpointMode.VirtualAddress"/>. <c>endpoint_mode</c>.
    /// </summary>
    public SwarmEndpointMode EndpointMode { get; set; }

    /// <summary>
    /// The most tasks of the service on one node. Default: no limit, but 1 with a required <see cref="PodAffinityAttribute"/> away from the service itself.
    /// <c>placement.max_replicas_per_node</c>.
    /// </summary>
    public int MaxReplicasPerNode { get; set; }

    /// <summary>
    /// Which nodes may run the tasks, in Docker's own notation: <c>node.labels.postgres-data == true</c>, <c>node.hostname != db2</c>. All must hold. They come after those of
    /// <see cref="NodeSelectorAttribute"/> and <see cref="NodeAffinityAttribute"/>, which Kubernetes has too. Default: none.
    /// <c>placement.constraints</c>. Errors: MGEN732 (no such constraint). A service with a volume is best given one: MGEN720, MGEN730, MGEN731.
    /// </summary>
    public string[] Constraints { get; set; } = [];

    /// <summary>What becomes of an update that fails. Default: <see cref="SwarmFailureAction.Rollback"/>. <c>update_config.failure_action</c>.</summary>
    public SwarmFailureAction FailureAction { get; set; }

    /// <summary>
    /// Seconds for which a new task that has become healthy is watched: if it fails within them, the update fails; at least 1. Default: 30.
    /// <c>update_config.monitor</c>, and for a rollback the same.
    /// </summary>
    public int MonitorSeconds { get; set; }

    /// <summary>
    /// How many of the new tasks may fail before the update counts as failed, in percent, 0 to 100. Default: 0.
    /// <c>update_config.max_failure_ratio</c>, and for a rollback the same.
    /// </summary>
    public int MaxFailurePercent { get; set; }
}

/// <summary>How services of a Swarm find the tasks of another one.</summary>
public enum SwarmEndpointMode
{
    /// <summary>The name stands for one address, behind which the engine spreads connections.</summary>
    VirtualAddress,

    /// <summary>The name stands for the addresses of all tasks, among which the client chooses: what gRPC clients with their own balancing need.</summary>
    DnsRoundRobin,
}

/// <summary>What a Swarm does with an update that fails.</summary>
public enum SwarmFailureAction
{
    /// <summary>Goes back to the version before.</summary>
    Rollback,

    /// <summary>Stops where it is, so that somebody can look.</summary>
    Pause,

    /// <summary>Goes on.</summary>
    Continue,
}
