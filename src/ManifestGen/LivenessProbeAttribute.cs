namespace ManifestGen;

/// <summary>
/// Tells whether the program is stuck and must be restarted. It should ask about the process only: a check of a database here restarts every
/// instance when the database is down.
/// </summary>
/// <remarks>
/// Kubernetes: <c>livenessProbe</c>. Compose has one health check for a container, and restarts nothing by it: it is made from the readiness probe,
/// or from this one where there is no readiness probe. Swarm replaces what fails its one health check, which is made from this probe, or from the readiness
/// probe where there is none (MGEN411 tells what is left out).
/// The errors are those of <see cref="ProbeAttribute"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class LivenessProbeAttribute : ProbeAttribute
{
    /// <summary>Probes by an HTTP GET request.</summary>
    /// <param name="path">The path to request, such as <c>/alive</c>.</param>
    public LivenessProbeAttribute(string path) : base(path) { }

    /// <summary>Probes in another way.</summary>
    /// <param name="kind">How the probe asks.</param>
    public LivenessProbeAttribute(ProbeKind kind) : base(kind) { }

    /// <summary>
    /// The seconds that the container gets to stop after this probe fails, including the pre-stop pause: 1 to 86400. A program that hangs does not react to SIGTERM,
    /// so a short period restarts it sooner. Default: the grace period of the pod, see <see cref="ShutdownAttribute"/>.
    /// </summary>
    /// <remarks>
    /// <para>Kubernetes: <c>terminationGracePeriodSeconds</c> of the probe. Compose and Swarm: nothing of the kind (MGEN418).</para>
    /// <para>Errors: MGEN409 (out of range). Warning: MGEN419 (no longer than the pre-stop pause).</para>
    /// </remarks>
    public int TerminationGracePeriodSeconds { get; set; }
}
