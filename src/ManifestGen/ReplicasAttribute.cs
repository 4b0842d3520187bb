namespace ManifestGen;

/// <summary>
/// A fixed number of replicas. Without it and <see cref="AutoScaleAttribute"/>, there is one.
/// </summary>
/// <remarks>
/// Kubernetes: the Deployment's <c>replicas</c>; with two or more, also a PodDisruptionBudget, so a node drain evicts one pod at a time.
/// Compose: <c>deploy.replicas</c> for a service that publishes no port; otherwise one replica, because a host port can be published only once (MGEN210).
/// Errors: MGEN201 (together with <see cref="AutoScaleAttribute"/>), MGEN202 (negative), MGEN203 (zero).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ReplicasAttribute : ManifestAttribute
{
    /// <summary>Sets the number of replicas.</summary>
    /// <param name="count">The number of replicas.</param>
    public ReplicasAttribute(int count) => Count = count;

    /// <summary>The number of replicas.</summary>
    public int Count { get; }
}
