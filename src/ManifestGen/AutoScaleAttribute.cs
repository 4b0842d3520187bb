namespace ManifestGen;

/// <summary>Lets Kubernetes choose the number of replicas by load.</summary>
/// <remarks>
/// Kubernetes: a HorizontalPodAutoscaler (<c>autoscaling/v2</c>); the Deployment then has no <c>replicas</c>, because applying it would undo the scaling.
/// <see cref="ScaleOnAttribute"/> adds metrics, and <see cref="ScaleBehaviorAttribute"/> sets how fast it acts. With <see cref="ScaleOnEventAttribute"/>, a
/// KEDA ScaledObject replaces it. Compose has no autoscaling and runs one replica. Swarm runs the minimum, but at least one (MGEN211).
/// Errors: MGEN201 (together with <see cref="ReplicasAttribute"/>), MGEN204 (<see cref="Min"/> above <see cref="Max"/>), MGEN205 (below 1),
/// MGEN206 (a target without the matching request in <see cref="ResourcesAttribute"/>), MGEN207 (target below 1), MGEN208 (nothing to scale),
/// MGEN227 (a setting of KEDA without it), MGEN228 (the numbers of such a setting).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class AutoScaleAttribute : ManifestAttribute
{
    /// <summary>Declares the bounds.</summary>
    /// <param name="min">The minimum number of replicas: at least 1, or 0 with <see cref="ScaleOnEventAttribute"/>.</param>
    /// <param name="max">The maximum number of replicas.</param>
    public AutoScaleAttribute(int min, int max) => (Min, Max) = (min, max);

    /// <summary>The minimum number of replicas.</summary>
    public int Min { get; }

    /// <summary>The maximum number of replicas.</summary>
    public int Max { get; }

    /// <summary>
    /// The target CPU use, in percent of <see cref="ResourcesAttribute.Cpu"/>, averaged over the pods.
    /// Default: 80 without another target, metric or event (the default of <c>kubectl autoscale</c>), otherwise none.
    /// </summary>
    public int CpuUtilization { get; set; }

    /// <summary>The target memory use, in percent of <see cref="ResourcesAttribute.Memory"/>, averaged over the pods. Default: none.</summary>
    public int MemoryUtilization { get; set; }

    /// <summary>
    /// How often, in seconds, KEDA queries the event sources; at least 1. Default: 30, KEDA's own. Only with <see cref="ScaleOnEventAttribute"/>.
    /// </summary>
    public int PollingIntervalSeconds { get; set; }

    /// <summary>
    /// How long, in seconds, KEDA waits after the last event before it removes the last replica. Default: 300, KEDA's own. Only with
    /// <see cref="ScaleOnEventAttribute"/>.
    /// </summary>
    public int CooldownSeconds { get; set; }

    /// <summary>
    /// The number of replicas without events, below <see cref="Min"/>; KEDA supports only 0. Default: <see cref="Min"/>. Only with
    /// <see cref="ScaleOnEventAttribute"/>.
    /// </summary>
    public int IdleReplicas { get; set; }

    /// <summary>
    /// The number of replicas while KEDA cannot read an event source, between <see cref="Min"/> (at least 1) and <see cref="Max"/>. Default: none; the number
    /// does not change, and a service that was scaled to 0 stays without a replica until the source answers. Only with <see cref="ScaleOnEventAttribute"/>.
    /// </summary>
    /// <remarks>
    /// <para>Kubernetes: <c>fallback.replicas</c> of the ScaledObject. <c>fallback.behavior</c> is not generated, so KEDA uses <c>static</c>. KEDA has no fallback for CPU and memory
    /// triggers. Compose and Swarm: nothing (MGEN211).</para>
    /// <para>Errors: MGEN227 (without <see cref="ScaleOnEventAttribute"/>), MGEN228 (not between the bounds).</para>
    /// </remarks>
    public int FallbackReplicas { get; set; }

    /// <summary>
    /// <see cref="FallbackReplicas"/> applies after more than this many failed readings in a row; at least 1. Default: 3. The autoscaler reads about every 15 seconds.
    /// Only with <see cref="FallbackReplicas"/>.
    /// </summary>
    /// <remarks>
    /// <para>Kubernetes: <c>fallback.failureThreshold</c> of the ScaledObject. Compose and Swarm: nothing (MGEN211).</para>
    /// <para>Errors: MGEN227 (without <see cref="ScaleOnEventAttribute"/>), MGEN228 (without <see cref="FallbackReplicas"/>, or out of range).</para>
    /// </remarks>
    public int FallbackAfterFailures { get; set; }
}
