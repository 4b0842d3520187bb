namespace ManifestGen;

/// <summary>What happens when a run is due and the one before has not ended.</summary>
public enum ConcurrencyPolicy
{
    /// <summary>The new one is left out.</summary>
    Forbid,

    /// <summary>Both run.</summary>
    Allow,

    /// <summary>The old one is ended.</summary>
    Replace,
}

/// <summary>Runs the program as a job on a schedule. <see cref="JobAttribute"/> sets how it runs.</summary>
/// <remarks>
/// Kubernetes: a CronJob. Compose and Swarm have no schedules (MGEN273): Compose keeps the service behind a profile of its name, for
/// <c>docker compose run</c>; Swarm has it with no replicas.
/// Errors: MGEN240 (together with another kind of workload), MGEN241 (together with a number of replicas), MGEN242 (name too long), MGEN243 (not a schedule),
/// MGEN244 (a date that never comes), MGEN245 and MGEN246 (time zone), MGEN247 (a number out of range), MGEN251 (a deadline that is always missed).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ScheduleAttribute : ManifestAttribute
{
    /// <summary>Declares when the program is run.</summary>
    /// <param name="cron">
    /// Minute, hour, day of the month, month and day of the week (0 is Sunday), such as <c>30 3 * * MON-FRI</c>; or <c>@hourly</c>, <c>@daily</c>,
    /// <c>@weekly</c>, <c>@monthly</c>, <c>@yearly</c>.
    /// </param>
    public ScheduleAttribute(string cron) => Cron = cron;

    /// <summary>When the program is run. Kubernetes: <c>schedule</c>.</summary>
    public string Cron { get; }

    /// <summary>
    /// The time zone of <see cref="Cron"/>, such as <c>Europe/Berlin</c>. Default: <c>Etc/UTC</c>, because without one it is that of the cluster's control
    /// plane. Kubernetes: <c>timeZone</c>.
    /// </summary>
    public string? TimeZone { get; set; }

    /// <summary>
    /// What happens when the run before has not ended. Default: <see cref="ConcurrencyPolicy.Forbid"/>, because few programs expect a second one of them.
    /// Kubernetes: <c>concurrencyPolicy</c>.
    /// </summary>
    public ConcurrencyPolicy Concurrency { get; set; }

    /// <summary>
    /// How many seconds late a run can start, such as after the control plane was down. A later run is skipped. Default: 3600. At least 10, the time between
    /// two
    /// looks of the controller. Kubernetes: <c>startingDeadlineSeconds</c>.
    /// </summary>
    public int StartingDeadlineSeconds { get; set; }

    /// <summary>How many jobs that ended well are kept, with their logs. Default: 3. Kubernetes: <c>successfulJobsHistoryLimit</c>.</summary>
    public int SuccessfulJobsHistory { get; set; }

    /// <summary>How many jobs that failed are kept, with their logs. Default: 3. Kubernetes: <c>failedJobsHistoryLimit</c>.</summary>
    public int FailedJobsHistory { get; set; }

    /// <summary>Whether no run is started for now. Default: false. Kubernetes: <c>suspend</c>.</summary>
    public bool Suspend { get; set; }
}
