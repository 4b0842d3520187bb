using ManifestGen.Model;

namespace ManifestGen.Rendering.Report;

/// <summary>How many pods of a service run at a time, without those that a rollout adds.</summary>
/// <param name="Min">At least.</param>
/// <param name="Max">At most.</param>
/// <param name="IsPerNode">Whether these are numbers for each node.</param>
internal sealed record ReplicaRange(int Min, int Max, bool IsPerNode = false)
{
    public static ReplicaRange Of(ServiceModel service) => service switch
    {
        { IsExternal: true } => new(0, 0),
        { Workload.RunsToCompletion: true } => new(0, Math.Max(1, Math.Min(service.Workload.EffectiveJob.Parallelism ?? 1, service.Workload.EffectiveJob.Completions ?? int.MaxValue))),
        { Workload.Kind: WorkloadResource.DaemonSet } => new(1, 1, IsPerNode: true),
        { AutoScale: { } scale } => new(Math.Min(scale.IdleReplicas ?? scale.Min, scale.Min), scale.Max),
        _ => new(service.Replicas?.Count ?? 1, service.Replicas?.Count ?? 1),
    };

    /// <summary>As people say it: <c>2 to 10</c>.</summary>
    public string Text => IsPerNode ? "1 on each node" : Min == Max ? HtmlText.Of(Min) : $"{HtmlText.Of(Min)} to {HtmlText.Of(Max)}";
}
