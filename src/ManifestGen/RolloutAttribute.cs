namespace ManifestGen;

/// <summary>How pods are replaced by those of a new version.</summary>
public enum RolloutStrategy
{
    /// <summary>A few at a time.</summary>
    RollingUpdate,

    /// <summary>All old ones are stopped before the first new one starts. Deployments only.</summary>
    Recreate,

    /// <summary>Each pod is replaced when you delete it. StatefulSets and DaemonSets only.</summary>
    OnDelete,
}

/// <summary>In which order the pods of a StatefulSet are started and stopped.</summary>
public enum PodManagementPolicy
{
    /// <summary>One after the other, each when the one before is ready.</summary>
    OrderedReady,

    /// <summary>All at once.</summary>
    Parallel,
}

/// <summary>How a new version takes the place of the old one.</summary>
/// <remarks>
/// Kubernetes: the update strategy of the Deployment, StatefulSet or DaemonSet. Swarm: <c>deploy.update_config</c> and <c>rollback_config</c>, as far as they
/// go (MGEN274). Compose replaces containers at once.
/// Errors: MGEN247 (a number out of range), MGEN254 (what the kind of workload does not know), MGEN255 (what the strategy does not know), MGEN256 (neither a
/// number nor a percentage), MGEN257 (nothing can be replaced), MGEN258 (both ways on a DaemonSet), MGEN259 (a deadline that is always missed),
/// MGEN260 (a partition that updates no pod), MGEN261 (an interruption of a service that others call), MGEN277 (a deadline before the pod has started).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class RolloutAttribute : ManifestAttribute
{
    /// <summary>
    /// How pods are replaced. Default: <see cref="RolloutStrategy.RollingUpdate"/>. Kubernetes: <c>strategy.type</c> or <c>updateStrategy.type</c>.
    /// Swarm: <see cref="RolloutStrategy.Recreate"/> stops all tasks at once, before new ones start.
    /// </summary>
    public RolloutStrategy Strategy { get; set; }

    /// <summary>
    /// How many additional pods can run during the update, such as <c>1</c> or <c>25%</c>. Default: 1 for a Deployment, 0 for a DaemonSet.
    /// Kubernetes: <c>maxSurge</c>. Swarm: with it, new tasks start first; <c>parallelism</c> is its sum with <see cref="MaxUnavailable"/>.
    /// </summary>
    public string? MaxSurge { get; set; }

    /// <summary>
    /// How many pods can be unavailable during the update, such as <c>1</c> or <c>25%</c>. Default: 0 for a Deployment, 1 for a DaemonSet; and the other
    /// way round where <see cref="MaxSurge"/> says so. Kubernetes: <c>maxUnavailable</c>.
    /// </summary>
    public string? MaxUnavailable { get; set; }

    /// <summary>
    /// Seconds for which a new pod must be ready before the next one is replaced. Default: 0.
    /// Kubernetes: <c>minReadySeconds</c>. Swarm: <c>delay</c>.
    /// </summary>
    public int MinReadySeconds { get; set; }

    /// <summary>
    /// Seconds without progress after which the rollout of a Deployment counts as failed. Default: 600. More than <see cref="MinReadySeconds"/>.
    /// Kubernetes: <c>progressDeadlineSeconds</c>.
    /// </summary>
    public int ProgressDeadlineSeconds { get; set; }

    /// <summary>How many old versions are kept to roll back to. Default: 5. Kubernetes: <c>revisionHistoryLimit</c>.</summary>
    public int RevisionHistoryLimit { get; set; }

    /// <summary>
    /// The number of the first pod of a StatefulSet that is updated; those below keep the old version. Default: 0. Kubernetes: <c>rollingUpdate.partition</c>.
    /// </summary>
    public int Partition { get; set; }

    /// <summary>
    /// In which order the pods of a StatefulSet are started and stopped. Default: <see cref="PodManagementPolicy.OrderedReady"/>.
    /// Kubernetes: <c>podManagementPolicy</c>, which cannot be changed once applied.
    /// </summary>
    public PodManagementPolicy PodManagement { get; set; }
}
