namespace ManifestGen;

/// <summary>What becomes of a pod of a job that has failed.</summary>
public enum JobRestart
{
    /// <summary>It stays, with its log, and the job starts another one.</summary>
    Never,

    /// <summary>Its container is started again, in the same pod and on the same node.</summary>
    OnFailure,
}

/// <summary>When Kubernetes runs a job that has ended again.</summary>
public enum JobRerun
{
    /// <summary>When its pod changes, such as with a new version of the image.</summary>
    OnChange,

    /// <summary>At each sync of Argo CD, changed or not. Applied by anything else, the job runs as with <see cref="OnChange"/>.</summary>
    EachSync,
}

/// <summary>The program does its work and ends, such as a migration of a database. Together with <see cref="ScheduleAttribute"/>: it does so again and again.</summary>
/// <remarks>
/// Kubernetes: a Job, without Service, autoscaler and disruption budget; with a schedule, the template of its jobs. The API server refuses to change the
/// pod of a Job, so the Job's name ends with a hash of it: a new version is a new Job, and applying the same version again changes nothing.
/// Swarm: <c>deploy.mode: replicated-job</c>. Compose: a container that is restarted only when it fails.
/// Errors: MGEN240 (together with another kind of workload), MGEN241 (together with a number of replicas), MGEN242 (name too long), MGEN247 (a number out of
/// range), MGEN248 (<see cref="Indexed"/> without <see cref="Completions"/>), MGEN249 (more parallel than there is work), MGEN250 (two ways to clean up),
/// MGEN252 (a port that no Service leads to), MGEN253 (a readiness probe), MGEN272 (what Compose and Swarm leave out), MGEN290 (a job that is removed runs
/// again).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class JobAttribute : ManifestAttribute
{
    /// <summary>How many pods must succeed. Default: 1. Kubernetes: <c>completions</c>. Swarm and Compose: this many replicas, all at once.</summary>
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
    /// Seconds for which Kubernetes keeps a finished job, with its pods and their logs: 0 or more. Default: none, because a job that is gone is created, and
    /// run, again by the next <c>kubectl apply</c> (MGEN290). Kubernetes: <c>ttlSecondsAfterFinished</c>.
    /// </summary>
    public int TimeToLiveSeconds { get; set; }

    /// <summary>
    /// Whether each of the <see cref="Completions"/> has a number of its own, which the program finds in the variable <c>JOB_COMPLETION_INDEX</c>.
    /// Default: false. Kubernetes: <c>completionMode: Indexed</c>.
    /// </summary>
    public bool Indexed { get; set; }

    /// <summary>What becomes of a pod that has failed. Default: <see cref="JobRestart.Never"/>. Kubernetes: <c>restartPolicy</c>.</summary>
    public JobRestart Restart { get; set; }

    /// <summary>
    /// When a job that has ended runs again. Default: <see cref="JobRerun.OnChange"/>. Kubernetes: with <see cref="JobRerun.EachSync"/>, the annotations
    /// <c>argocd.argoproj.io/hook: Sync</c> and <c>hook-delete-policy: BeforeHookCreation</c>.
    /// </summary>
    public JobRerun Rerun { get; set; }

    /// <summary>
    /// Whether a pod that the cluster ends, such as by a drain or a preemption, does not count towards <see cref="BackoffLimit"/>. Default: false. A program that
    /// exits with 0 when it receives SIGTERM has succeeded, drained or not: return another code where the work is not done.
    /// </summary>
    /// <remarks>
    /// <para>Kubernetes: <c>podFailurePolicy</c>, with the action <c>Ignore</c> for the condition <c>DisruptionTarget</c>. Compose and Swarm: nothing of the kind
    /// (MGEN272).</para>
    /// <para>Errors: MGEN292 (with <see cref="JobRestart.OnFailure"/>, which the API server refuses).</para>
    /// </remarks>
    public bool IgnoreDisruptions { get; set; }

    /// <summary>Exit codes of the program, 1 to 255, with which the job fails at once and is not retried, such as for wrong input. Default: none.</summary>
    /// <remarks>
    /// <para>Kubernetes: <c>podFailurePolicy</c>, with the action <c>FailJob</c> for these codes of the service's container. Compose and Swarm: nothing of the kind
    /// (MGEN272).</para>
    /// <para>Errors: MGEN292 (a code that is not between 1 and 255, or with <see cref="JobRestart.OnFailure"/>).</para>
    /// </remarks>
    public int[] FailOnExitCodes { get; set; } = [];
}
