namespace ManifestGen;

/// <summary>
/// A metric, besides CPU and memory, from which <see cref="AutoScaleAttribute"/> chooses the number of replicas. If there are several, the one that needs the
/// most replicas wins.
/// </summary>
/// <remarks>
/// Kubernetes: an entry of <c>metrics</c> of the HorizontalPodAutoscaler. Metrics of pods, objects and external systems need a metrics adapter in the cluster,
/// such as prometheus-adapter. With <see cref="ScaleOnEventAttribute"/>, container metrics become triggers of the ScaledObject.
/// Compose and Swarm have no autoscaling (MGEN211).
/// Errors: MGEN212 (without <see cref="AutoScaleAttribute"/>), MGEN230 (a workload that does not scale), MGEN213 (not exactly one target), MGEN214 (name), MGEN215 (amount), MGEN560 (no unit), MGEN216 (selector),
/// MGEN217 (an unknown container), MGEN218 (object), MGEN219 (an argument of another type of metric), MGEN226 (with events).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ScaleOnAttribute : ManifestAttribute
{
    /// <summary>Scales by the CPU or the memory of one container, without those of the sidecars beside it.</summary>
    /// <param name="metric"><see cref="ScaleMetric.ContainerCpu"/> or <see cref="ScaleMetric.ContainerMemory"/>.</param>
    public ScaleOnAttribute(ScaleMetric metric) => Metric = metric;

    /// <summary>Scales by a metric that a metrics adapter knows by name.</summary>
    /// <param name="metric"><see cref="ScaleMetric.Pods"/>, <see cref="ScaleMetric.Object"/> or <see cref="ScaleMetric.External"/>.</param>
    /// <param name="name">The metric's name, such as <c>http_requests_per_second</c>.</param>
    public ScaleOnAttribute(ScaleMetric metric, string name) => (Metric, Name) = (metric, name);

    /// <summary>The type of the metric.</summary>
    public ScaleMetric Metric { get; }

    /// <summary>The metric's name. Null for <see cref="ScaleMetric.ContainerCpu"/> and <see cref="ScaleMetric.ContainerMemory"/>, which have none.</summary>
    public string? Name { get; }

    /// <summary>
    /// The target amount for each replica, as a quantity such as <c>100</c>, <c>500m</c> or <c>200Mi</c>: the total is divided by the number of replicas. For
    /// every type of metric.
    /// </summary>
    public string? AverageValue { get; set; }

    /// <summary>
    /// The target amount in total, whatever the number of replicas, as a quantity. For <see cref="ScaleMetric.Object"/> and <see cref="ScaleMetric.External"/>.
    /// </summary>
    public string? Value { get; set; }

    /// <summary>
    /// The target use, in percent of the container's request. For <see cref="ScaleMetric.ContainerCpu"/> and <see cref="ScaleMetric.ContainerMemory"/>.
    /// </summary>
    public int Utilization { get; set; }

    /// <summary>
    /// Labels that narrow the metric down, as <c>key=value</c>. Default: none. For <see cref="ScaleMetric.Pods"/>, <see cref="ScaleMetric.Object"/> and
    /// <see cref="ScaleMetric.External"/>.
    /// </summary>
    public string[] Selector { get; set; } = [];

    /// <summary>
    /// The container to measure. Default: the service's own. For <see cref="ScaleMetric.ContainerCpu"/> and <see cref="ScaleMetric.ContainerMemory"/>.
    /// </summary>
    public string? Container { get; set; }

    /// <summary>The kind of the object to measure, such as <c>Ingress</c>. For <see cref="ScaleMetric.Object"/>, which needs it.</summary>
    public string? ObjectKind { get; set; }

    /// <summary>The name of the object to measure. Default: the service's, which its Service and its Ingress have. For <see cref="ScaleMetric.Object"/>.</summary>
    public string? ObjectName { get; set; }

    /// <summary>
    /// The API version of the object to measure, such as <c>networking.k8s.io/v1</c>. Default: that of a Service or an Ingress; other kinds need it.
    /// For <see cref="ScaleMetric.Object"/>.
    /// </summary>
    public string? ObjectApiVersion { get; set; }
}

/// <summary>What a <see cref="ScaleOnAttribute"/> measures.</summary>
public enum ScaleMetric
{
    /// <summary>A metric of the service's pods, averaged over them: requests per second, length of an internal queue.</summary>
    Pods,

    /// <summary>A metric of one Kubernetes object: the hits of an Ingress.</summary>
    Object,

    /// <summary>A metric of something outside the cluster: the messages in a queue of a cloud.</summary>
    External,

    /// <summary>The CPU of one container.</summary>
    ContainerCpu,

    /// <summary>The memory of one container.</summary>
    ContainerMemory,
}
