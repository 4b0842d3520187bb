namespace ManifestGen.Model;

/// <summary>The Kubernetes object that runs the pods: what <see cref="WorkloadKind"/> declares, or what follows from <c>[Job]</c> and <c>[Schedule]</c>.</summary>
public enum WorkloadResource
{
    Deployment,
    StatefulSet,
    DaemonSet,
    Job,
    CronJob,
}

/// <summary>How the pods are run: the kind of workload, its rollout, its stop, its budget of disruptions.</summary>
public sealed record WorkloadModel
{
    /// <summary>What <c>[ContainerService]</c> says; see <see cref="Kind"/>.</summary>
    public WorkloadKind? DeclaredKind { get; init; }

    public JobModel? Job { get; init; }

    public ScheduleModel? Schedule { get; init; }

    public RolloutModel? Rollout { get; init; }

    public DisruptionModel? Disruption { get; init; }

    public ShutdownModel? Shutdown { get; init; }

    public HookModel? PostStart { get; init; }

    public WorkloadResource Kind => this switch
    {
        { Schedule: not null } => WorkloadResource.CronJob,
        { Job: not null } => WorkloadResource.Job,
        { DeclaredKind: WorkloadKind.StatefulSet } => WorkloadResource.StatefulSet,
        { DeclaredKind: WorkloadKind.DaemonSet } => WorkloadResource.DaemonSet,
        _ => WorkloadResource.Deployment,
    };

    /// <summary>The pods do their work and end. Nothing can rely on them being there.</summary>
    public bool RunsToCompletion => Kind is WorkloadResource.Job or WorkloadResource.CronJob;

    /// <summary>The number of pods is a choice, rather than a matter of nodes or of work.</summary>
    public bool IsScaled => Kind is WorkloadResource.Deployment or WorkloadResource.StatefulSet;

    public JobModel EffectiveJob => Job ?? new(Origin.Class);

    public RolloutModel EffectiveRollout => Rollout ?? new(Origin.Class);

    public ShutdownModel EffectiveShutdown => Shutdown ?? new(Origin.Class);

    /// <summary>The hooks that call something, with what comes before their arguments' names.</summary>
    public IEnumerable<(string Prefix, HookModel Hook)> Hooks
    {
        get
        {
            if (Shutdown?.PreStop is { } preStop)
            {
                yield return ("PreStop", preStop);
            }

            if (PostStart is not null)
            {
                yield return ("", PostStart);
            }
        }
    }

    /// <summary>What reaches the container as it is written, and is checked by no syntax of its own.</summary>
    public IEnumerable<FreeText> FreeTexts =>
        from entry in Hooks
        from argument in entry.Hook.Command
        select new FreeText(entry.Hook.Origin.Argument(entry.Prefix + nameof(HookModel.Command)), "The command of a hook", argument);
}
