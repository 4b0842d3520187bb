using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="WorkloadModel"/>.</summary>
internal static class WorkloadParser
{
    /// <param name="attributes">The attributes of the class.</param>
    /// <param name="service">Its <c>[ContainerService]</c>.</param>
    public static WorkloadModel Parse(AttributeSet attributes, AttributeReader service) => new()
    {
        DeclaredKind = service.Enum<WorkloadKind>(nameof(ContainerServiceAttribute.Workload)),
        Job = attributes.Single(nameof(JobAttribute)) is { } job ? ParseJob(job) : null,
        Schedule = attributes.Single(nameof(ScheduleAttribute)) is { } schedule ? ParseSchedule(schedule) : null,
        Rollout = attributes.Single(nameof(RolloutAttribute)) is { } rollout ? ParseRollout(rollout) : null,
        Disruption = attributes.Single(nameof(DisruptionAttribute)) is { } disruption
            ? new(disruption.Origin) { MaxUnavailable = disruption.String(nameof(DisruptionAttribute.MaxUnavailable)), MinAvailable = disruption.String(nameof(DisruptionAttribute.MinAvailable)) }
            : null,
        Shutdown = attributes.Single(nameof(ShutdownAttribute)) is { } shutdown ? ParseShutdown(shutdown) : null,
        PostStart = attributes.Single(nameof(PostStartAttribute)) is { } postStart ? ParsePostStart(postStart) : null,
    };

    private static JobModel ParseJob(AttributeReader attribute) => new(attribute.Origin)
    {
        Completions = attribute.Int(nameof(JobAttribute.Completions)),
        Parallelism = attribute.Int(nameof(JobAttribute.Parallelism)),
        BackoffLimit = attribute.Int(nameof(JobAttribute.BackoffLimit)),
        DeadlineSeconds = attribute.Int(nameof(JobAttribute.DeadlineSeconds)),
        TimeToLiveSeconds = attribute.Int(nameof(JobAttribute.TimeToLiveSeconds)),
        Indexed = attribute.Bool(nameof(JobAttribute.Indexed)),
        Restart = attribute.Enum<JobRestart>(nameof(JobAttribute.Restart)),
        Rerun = attribute.Enum<JobRerun>(nameof(JobAttribute.Rerun)),
        IgnoreDisruptions = attribute.Bool(nameof(JobAttribute.IgnoreDisruptions)),
        FailOnExitCodes = attribute.Ints(nameof(JobAttribute.FailOnExitCodes)),
    };

    private static ScheduleModel ParseSchedule(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString(nameof(ScheduleAttribute.Cron)))
    {
        TimeZone = attribute.String(nameof(ScheduleAttribute.TimeZone)),
        Concurrency = attribute.Enum<ConcurrencyPolicy>(nameof(ScheduleAttribute.Concurrency)),
        StartingDeadlineSeconds = attribute.Int(nameof(ScheduleAttribute.StartingDeadlineSeconds)),
        SuccessfulJobsHistory = attribute.Int(nameof(ScheduleAttribute.SuccessfulJobsHistory)),
        FailedJobsHistory = attribute.Int(nameof(ScheduleAttribute.FailedJobsHistory)),
        Suspend = attribute.Bool(nameof(ScheduleAttribute.Suspend)),
    };

    private static RolloutModel ParseRollout(AttributeReader attribute) => new(attribute.Origin)
    {
        Strategy = attribute.Enum<RolloutStrategy>(nameof(RolloutAttribute.Strategy)),
        MaxSurge = attribute.String(nameof(RolloutAttribute.MaxSurge)),
        MaxUnavailable = attribute.String(nameof(RolloutAttribute.MaxUnavailable)),
        MinReadySeconds = attribute.Int(nameof(RolloutAttribute.MinReadySeconds)),
        ProgressDeadlineSeconds = attribute.Int(nameof(RolloutAttribute.ProgressDeadlineSeconds)),
        RevisionHistoryLimit = attribute.Int(nameof(RolloutAttribute.RevisionHistoryLimit)),
        Partition = attribute.Int(nameof(RolloutAttribute.Partition)),
        PodManagement = attribute.Enum<PodManagementPolicy>(nameof(RolloutAttribute.PodManagement)),
    };

    private static ShutdownModel ParseShutdown(AttributeReader attribute) => new(attribute.Origin)
    {
        TimeoutSeconds = attribute.Int(nameof(ShutdownAttribute.TimeoutSeconds)),
        PreStopSeconds = attribute.Int(nameof(ShutdownAttribute.PreStopSeconds)),
        GracePeriodSeconds = attribute.Int(nameof(ShutdownAttribute.GracePeriodSeconds)),
        PreStop = ParsePreStop(attribute) is { IsEmpty: false } hook ? hook : null,
    };

    private static HookModel ParsePreStop(AttributeReader attribute) => new(attribute.Origin)
    {
        Command = attribute.Strings(nameof(ShutdownAttribute.PreStopCommand)),
        Path = attribute.String(nameof(ShutdownAttribute.PreStopPath)),
        Port = attribute.String(nameof(ShutdownAttribute.PreStopPort)),
    };

    private static HookModel ParsePostStart(AttributeReader attribute) => new(attribute.Origin)
    {
        Command = attribute.Strings(nameof(PostStartAttribute.Command)),
        Path = attribute.String(nameof(PostStartAttribute.Path)),
        Port = attribute.String(nameof(PostStartAttribute.Port)),
    };
}
