namespace ManifestGen;

/// <summary>Lets Kubernetes choose the number of instances by load.</summary>
/// <remarks>
/// Kubernetes: a HorizontalPodAutoscaler (<c>autoscaling/v2</c>); the Deployment then has no <c>replicas</c>, so that applying it does not undo the scaling.
/// <see cref="ScaleOnAttribute"/> adds measures to it, <see cref="ScaleBehaviorAttribute"/> says how fast it acts, and beside
/// <see cref="ScaleOnEventAttribute"/> it is a ScaledObject of KEDA instead.
/// Compose has no autoscaling and runs one instance, Swarm the minimum, and at least one (MGEN211).
/// Errors: MGEN201 (together with <see cref="ReplicasAttribute"/>), MGEN204 (<see cref="Min"/> above <see cref="Max"/>), MGEN205 (below 1),
/// MGEN206 (a target without the matching request in <see cref="ResourcesAttribute"/>), MGEN207 (target below 1), MGEN208 (nothing to scale),
/// MGEN227 (a setting of KEDA without it), MGEN228 (the numbers of such a setting).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class AutoScaleAttribute : ManifestAttribute
{
    /// <summary>Declares the bounds.</summary>
    /// <param name="min">The fewest instances: at least 1, or 0 beside <see cref="ScaleOnEventAttribute"/>.</param>
    /// <param name="max">The most instances.</param>
    public AutoScaleAttribute(int min, int max) => (Min, Max) = (min, max);

    /// <summary>The fewest instances.</summary>
    public int Min { get; }

    /// <summary>The most instances.</summary>
    public int Max { get; }

    /// <summary>
    /// The CPU use to aim at, in percent of <see cref="ResourcesAttribute.Cpu"/>, averaged over the pods.
    /// Default: 80 when there is no other target, measure or event (the default of Kubernetes' own <c>kubectl autoscale</c>), else none.
    /// </summary>
    public int CpuUtilization { get; set; }

    /// <summary>The memory use to aim at, in percent of <see cref="ResourcesAttribute.Memory"/>, averaged over the pods. Default: none.</summary>
    public int MemoryUtilization { get; set; }

    /// <summary>
    /// How often, in seconds, KEDA asks the sources of events; at least 1. Default: 30, KEDA's own. Beside <see cref="ScaleOnEventAttribute"/> only.
    /// </summary>
    public int PollingIntervalSeconds { get; set; }

    /// <summary>
    /// How long, in seconds, KEDA waits after the last event before it takes the last instance away. Default: 300, KEDA's own.
    /// Beside <see cref="ScaleOnEventAttribute"/> only.
    /// </summary>
    public int CooldownSeconds { get; set; }

    /// <summary>
    /// The number of instances while there is no event, below <see cref="Min"/>; KEDA supports 0 only. Default: <see cref="Min"/>.
    /// Beside <see cref="ScaleOnEventAttribute"/> only.
    /// </summary>
    public int IdleReplicas { get; set; }
}
