namespace ManifestGen;

/// <summary>
/// Tells whether the service can take requests now. While it fails, no traffic is sent to this instance, and a rollout waits.
/// </summary>
/// <remarks>
/// Kubernetes: <c>readinessProbe</c>. Compose: the <c>healthcheck</c>, for which <c>depends_on: service_healthy</c> and
/// <c>docker compose up --wait</c> wait. HTTP, TCP and gRPC probes are made there by the program itself
/// (<c>--manifestgen-probe</c>), so that they work in images without a shell.
/// The errors are those of <see cref="ProbeAttribute"/>; MGEN407 reports a service with ports and without this probe.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ReadinessProbeAttribute : ProbeAttribute
{
    /// <summary>Probes by an HTTP GET request.</summary>
    /// <param name="path">The path to request, such as <c>/health</c>.</param>
    public ReadinessProbeAttribute(string path) : base(path) { }

    /// <summary>Probes in another way.</summary>
    /// <param name="kind">How the probe asks.</param>
    public ReadinessProbeAttribute(ProbeKind kind) : base(kind) { }

    /// <summary>
    /// Successes in a row until a failed probe counts as well again. Default: 1. Kubernetes only: Compose has no such setting (MGEN411).
    /// </summary>
    public int SuccessThreshold { get; set; }
}
