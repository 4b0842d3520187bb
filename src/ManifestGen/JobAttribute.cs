namespace ManifestGen;

/// <summary>What becomes of a pod of a job that has failed.</summary>
public enum JobRestart
{
    /// <summary>It stays, with its log, and the job starts another one.</summary>
    Never,

    /// <summary>Its container is started again, in the same pod and on the same node.</summary>
    OnFailure,
}

/// <summary>The program does its work and ends, such as a migration of a database. Together with <see cref="ScheduleAttribute"/>: it does so again and again.</summary>
/// <remarks>
/// Kubernetes: a Job, without Service, autoscaler and disruption budget; with a schedule, the template of its jobs. A Job cannot be changed once it is
/// applied: a new version can be applied when the old one is gone, for which see <see cref="TimeToLiveSeconds"/>.
/// Swarm: <c>deploy.mode: replicated-job</c>. Compose: a container that is restarted only when it fails.
/// Errors: MGEN240 (together with another kind of workload), MGEN241 (together with what counts instances), MGEN242 (name too long), MGEN247 (a number out of
/// range), MGEN248 (<see cref="Indexed"/> without <see cref="Completions"/>), MGEN249 (more parallel than there is work), MGEN250 (two ways to clean up),
/// MGEN252 (a port that no Service leads to), MGEN253 (a readiness probe), MGEN272 (what Compose and Swarm leave out).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class JobAttribute : ManifestAttribute
{
    /// <summary>How many pods must end well. Default: 1. Kubernetes: <c>completions</c>. Swarm and Compose: so many instances, all at once.</summary>
    public int Completions { get; set; }

    /// <summary>How many pods run at the same time. Default: 1. Kubernetes: <c>parallelism</c>.</summary>
    public int Parallelism { get; set; }

    /// <summary>
    /// How many failures are retried. Default: 3, and in Swarm no limit, because Swarm starts a job together with the database that it needs. Kubernetes:
    /// <c>backoffLimit</c>. Swarm and Compose: restarts of the container.
    /// </summary>
    public int BackoffLimit { get; set; }

    /// <summary>Seconds after which the job is ended, with all that still runs. Default: none. Kubernetes: <c>activeDeadlineSeconds</c>.</summary>
    public int DeadlineSeconds { get; set; }

    /// <summary>
    /// Seconds for which a finished job is kept, with its pods and their logs. Default: an hour; with a schedule none, because that keeps a number of jobs.
    /// Kubernetes: <c>ttlSecondsAfterFinished</c>.
    /// </summary>
    public int TimeToLiveSeconds { get; set; }

    /// <summary>
    /// Whether each of the <see cref="Completions"/> has a number of its own, which the program finds in the variable <c>JOB_COMPLETION_INDEX</c>.
    /// Default: false. Kubernetes: <c>completionMode: Indexed</c>.
    /// </summary>
    public bool Indexed { get; set; }

    /// <summary>What becomes of a pod that has failed. Default: <see cref="JobRestart.Never"/>. Kubernetes: <c>restartPolicy</c>.</summary>
    public JobRestart Restart { get; set; }
}
