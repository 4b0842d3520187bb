namespace ManifestGen;

/// <summary>Who places the service's pods, and before which others.</summary>
/// <remarks>
/// Kubernetes: fields of the pod. Compose and Swarm have neither (MGEN291).
/// Errors: MGEN288 (a value that cannot be the name of an object).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class SchedulingAttribute : ManifestAttribute
{
    /// <summary>
    /// The name of a PriorityClass of the cluster: pods of a higher class are scheduled first, and can preempt others. Default: the cluster's default.
    /// </summary>
    public string? PriorityClass { get; set; }

    /// <summary>The name of the scheduler that places the pods. Default: the cluster's own.</summary>
    public string? Scheduler { get; set; }
}
