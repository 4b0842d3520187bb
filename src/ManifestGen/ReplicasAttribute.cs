namespace ManifestGen;

/// <summary>
/// A fixed number of instances. Without it, and without <see cref="AutoScaleAttribute"/>, there is one.
/// </summary>
/// <remarks>
/// Kubernetes: the Deployment's <c>replicas</c>; from two on also a PodDisruptionBudget that lets a node drain take one pod at a time.
/// Compose: <c>deploy.replicas</c> for a service that publishes no port; one instance otherwise, since a host port can be taken only once (MGEN210).
/// Errors: MGEN201 (together with <see cref="AutoScaleAttribute"/>), MGEN202 (negative), MGEN203 (zero).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ReplicasAttribute : ManifestAttribute
{
    /// <summary>Fixes the number of instances.</summary>
    /// <param name="count">The number of instances.</param>
    public ReplicasAttribute(int count) => Count = count;

    /// <summary>The number of instances.</summary>
    public int Count { get; }
}
