namespace ManifestGen;

/// <summary>Lets Kubernetes choose the number of instances by load.</summary>
/// <remarks>
/// Kubernetes: a HorizontalPodAutoscaler (<c>autoscaling/v2</c>); the Deployment then has no <c>replicas</c>, so that applying it does not undo the scaling.
/// Compose has no autoscaling: it runs one instance (MGEN211).
/// Errors: MGEN201 (together with <see cref="ReplicasAttribute"/>), MGEN204 (<see cref="Min"/> above <see cref="Max"/>), MGEN205 (below 1),
/// MGEN206 (a target without the matching request in <see cref="ResourcesAttribute"/>), MGEN207 (target below 1), MGEN208 (nothing to scale).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class AutoScaleAttribute : ManifestAttribute
{
    /// <summary>Declares the bounds.</summary>
    /// <param name="min">The fewest instances, at least 1.</param>
    /// <param name="max">The most instances.</param>
    public AutoScaleAttribute(int min, int max) => (Min, Max) = (min, max);

    /// <summary>The fewest instances.</summary>
    public int Min { get; }

    /// <summary>The most instances.</summary>
    public int Max { get; }

    /// <summary>
    /// The CPU use to aim at, in percent of <see cref="ResourcesAttribute.Cpu"/>, averaged over the pods.
    /// Default: 80 when no other target is given (the default of Kubernetes' own <c>kubectl autoscale</c>), else none.
    /// </summary>
    public int CpuUtilization { get; set; }

    /// <summary>The memory use to aim at, in percent of <see cref="ResourcesAttribute.Memory"/>, averaged over the pods. Default: none.</summary>
    public int MemoryUtilization { get; set; }
}
