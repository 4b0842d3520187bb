using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="WorkloadModel"/>.</summary>
internal static class WorkloadParser
{
    /// <param name="attributes">The attributes of the class.</param>
    /// <param name="service">Its <c>[ContainerService]</c>.</param>
    public static WorkloadModel Parse(AttributeSet attributes, AttributeReader service) => new()
    {
        DeclaredKind = (WorkloadKind?)service.Enum("Workload"),
        Job = attributes.Single(AttributeNames.Job) is { } job ? ParseJob(job) : null,
        Schedule = attributes.Single(AttributeNames.Schedule) is { } schedule ? ParseSchedule(schedule) : null,
        Rollout = attributes.Single(AttributeNames.Rollout) is { } rollout ? ParseRollout(rollout) : null,
        Disruption = attributes.Single(AttributeNames.Disruption) is { } disruption
            ? new(disruption.Origin) { MaxUnavailable = disruption.String("MaxUnavailable"), MinAvailable = disruption.String("MinAvailable") }
            : null,
        Shutdown = attributes.Single(AttributeNames.Shutdown) is { } shutdown ? ParseShutdown(shutdown) : null,
        PostStart = attributes.Single(AttributeNames.PostStart) is { } postStart ? ParseHook(postStart, prefix: "") : null,
    };

    private static JobModel ParseJob(AttributeReader attribute) => new(attribute.Origin)
    {
        Completions = attribute.Int("Completions"),
        Parallelism = attribute.Int("Parallelism"),
        BackoffLimit = attribute.Int("BackoffLimit"),
        DeadlineSeconds = attribute.Int("DeadlineSeconds"),
        TimeToLiveSeconds = attribute.Int("TimeToLiveSeconds"),
        Indexed = attribute.Bool("Indexed"),
        Restart = (JobRestart?)attribute.Enum("Restart"),
        Rerun = (JobRerun?)attribute.Enum("Rerun"),
    };

    private static ScheduleModel ParseSchedule(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString("Cron"))
    {
        TimeZone = attribute.String("TimeZone"),
        Concurrency = (ConcurrencyPolicy?)attribute.Enum("Concurrency"),
        StartingDeadlineSeconds = attribute.Int("StartingDeadlineSeconds"),
        SuccessfulJobsHistory = attribute.Int("SuccessfulJobsHistory"),
        FailedJobsHistory = attribute.Int("FailedJobsHistory"),
        Suspend = attribute.Bool("Suspend"),
    };

    private static RolloutModel ParseRollout(AttributeReader attribute) => new(attribute.Origin)
    {
        Strategy = (RolloutStrategy?)attribute.Enum("Strategy"),
        MaxSurge = attribute.String("MaxSurge"),
        MaxUnavailable = attribute.String("MaxUnavailable"),
        MinReadySeconds = attribute.Int("MinReadySeconds"),
        ProgressDeadlineSeconds = attribute.Int("ProgressDeadlineSeconds"),
        RevisionHistoryLimit = attribute.Int("RevisionHistoryLimit"),
        Partition = attribute.Int("Partition"),
        PodManagement = (PodManagementPolicy?)attribute.Enum("PodManagement"),
    };

    private static ShutdownModel ParseShutdown(AttributeReader attribute) => new(attribute.Origin)
    {
        TimeoutSeconds = attribute.Int("TimeoutSeconds"),
        PreStopSeconds = attribute.Int("PreStopSeconds"),
        GracePeriodSeconds = attribute.Int("GracePeriodSeconds"),
        PreStop = ParseHook(attribute, prefix: "PreStop") is { IsEmpty: false } hook ? hook : null,
    };

    private static HookModel ParseHook(AttributeReader attribute, string prefix) => new(attribute.Origin)
    {
        Command = attribute.Strings(prefix + "Command"),
        Path = attribute.String(prefix + "Path"),
        Port = attribute.String(prefix + "Port"),
    };
}
