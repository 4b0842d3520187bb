namespace ManifestGen.Model;

/// <summary>When work is done.</summary>
public sealed record ScheduleModel(Origin Origin, string Cron)
{
    public string? TimeZone { get; init; }

    public ConcurrencyPolicy? Concurrency { get; init; }

    public int? StartingDeadlineSeconds { get; init; }

    public int? SuccessfulJobsHistory { get; init; }

    public int? FailedJobsHistory { get; init; }

    public bool? Suspend { get; init; }

    /// <summary>Without one, Kubernetes would use the unknown time zone of the control plane.</summary>
    public string EffectiveTimeZone => TimeZone ?? "Etc/UTC";

    /// <summary>A run that takes long must not meet the next one: few programs expect a second one of them.</summary>
    public ConcurrencyPolicy EffectiveConcurrency => Concurrency ?? ConcurrencyPolicy.Forbid;

    /// <summary>
    /// Late is better than a day later. Without a deadline, a hundred missed runs stop the schedule for good; within an hour no schedule misses as many.
    /// </summary>
    public int EffectiveStartingDeadlineSeconds => StartingDeadlineSeconds ?? 3600;

    public int EffectiveSuccessfulJobsHistory => SuccessfulJobsHistory ?? 3;

    /// <summary>As many as of the good ones: those that failed are the ones that somebody looks at.</summary>
    public int EffectiveFailedJobsHistory => FailedJobsHistory ?? 3;
}
