namespace ManifestGen;

/// <summary>
/// Tells when the program has started. Until then the other probes wait; if it never succeeds, the container is restarted.
/// </summary>
/// <remarks>
/// Kubernetes: <c>startupProbe</c>. Compose has one health check for a container: the startup probe gives its <c>start_period</c>
/// (<see cref="ProbeAttribute.PeriodSeconds"/> times <see cref="ProbeAttribute.FailureThreshold"/>) and <c>start_interval</c>.
/// The errors are those of <see cref="ProbeAttribute"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class StartupProbeAttribute : ProbeAttribute
{
    /// <summary>Probes by an HTTP GET request.</summary>
    /// <param name="path">The path to request, such as <c>/alive</c>.</param>
    public StartupProbeAttribute(string path) : base(path) { }

    /// <summary>Probes in another way.</summary>
    /// <param name="kind">How the probe asks.</param>
    public StartupProbeAttribute(ProbeKind kind) : base(kind) { }

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
