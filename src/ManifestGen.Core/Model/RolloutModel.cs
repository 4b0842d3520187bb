namespace ManifestGen.Model;

/// <summary>How a new version replaces the old one.</summary>
public sealed record RolloutModel(Origin Origin)
{
    public RolloutStrategy? Strategy { get; init; }

    public string? MaxSurge { get; init; }

    public string? MaxUnavailable { get; init; }

    public int? MinReadySeconds { get; init; }

    /// <summary>What is written of it: the API server drops zero, which is its default.</summary>
    public int? WrittenMinReadySeconds => MinReadySeconds is 0 ? null : MinReadySeconds;

    public int? ProgressDeadlineSeconds { get; init; }

    public int? RevisionHistoryLimit { get; init; }

    public int? Partition { get; init; }

    public PodManagementPolicy? PodManagement { get; init; }

    /// <summary>Enough to roll back twice more than anyone does; ten old ReplicaSets only clutter the lists.</summary>
    public int EffectiveRevisionHistoryLimit => RevisionHistoryLimit ?? 5;

    /// <summary>What Kubernetes assumes.</summary>
    public int EffectiveProgressDeadlineSeconds => ProgressDeadlineSeconds ?? 600;

    /// <summary>
    /// In a Deployment, a new pod must be ready before an old one stops, so even a single replica is updated without interruption. On a node, the old pod of a
    /// DaemonSet goes first: both may want the same file or port of it.
    /// </summary>
    /// <param name="kind">What makes the pods.</param>
    /// <param name="excludesItself">
    /// Whether a pod keeps others of the same service from its place. With as many pods as places a new one would wait for ever for an old one to go, so the old one goes first.
    /// </param>
    /// <returns>How many pods there may be more than declared, and how many fewer.</returns>
    public (PodShare Surge, PodShare Unavailable) Bounds(WorkloadResource kind, bool excludesItself)
    {
        var (surge, unavailable) = (PodShare.Parse(MaxSurge), PodShare.Parse(MaxUnavailable));
        return kind == WorkloadResource.Deployment
            ? (surge ??= excludesItself && unavailable is not { IsZero: true } ? PodShare.None : PodShare.One, unavailable ?? (surge is { IsZero: true } ? PodShare.One : PodShare.None))
            : (surge ?? (unavailable is { IsZero: true } ? PodShare.One : PodShare.None), unavailable ?? (surge is { IsZero: false } ? PodShare.None : PodShare.One));
    }
}
