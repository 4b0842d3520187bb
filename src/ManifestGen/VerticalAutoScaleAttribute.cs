namespace ManifestGen;

/// <summary>Lets Kubernetes watch what the service uses, and recommend or set its requests.</summary>
/// <remarks>
/// Kubernetes: a VerticalPodAutoscaler (<c>autoscaling.k8s.io/v1</c>), which must be installed in the cluster. Compose and Swarm have none (MGEN234).
/// Errors: MGEN231 (amount), MGEN560 (no unit), MGEN232 (minimum above maximum), MGEN233 (together with an autoscaler by the same resource).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class VerticalAutoScaleAttribute : ManifestAttribute
{
    /// <summary>What becomes of a recommendation. Default: <see cref="VerticalUpdateMode.Off"/>.</summary>
    public VerticalUpdateMode Mode { get; set; }

    /// <summary>The least CPU to request, as a quantity such as <c>100m</c>. Default: no bound.</summary>
    public string? MinCpu { get; set; }

    /// <summary>The most CPU to request, as a quantity such as <c>2</c>. Default: no bound.</summary>
    public string? MaxCpu { get; set; }

    /// <summary>The least memory to request, as a quantity such as <c>128Mi</c>. Default: no bound.</summary>
    public string? MinMemory { get; set; }

    /// <summary>The most memory to request, as a quantity such as <c>2Gi</c>. Default: no bound.</summary>
    public string? MaxMemory { get; set; }
}

/// <summary>What a VerticalPodAutoscaler does with what it recommends.</summary>
public enum VerticalUpdateMode
{
    /// <summary>Nothing: the recommendation is there to be read, with <c>kubectl describe vpa</c>.</summary>
    Off,

    /// <summary>Sets the requests of new pods, and leaves running ones alone.</summary>
    Initial,

    /// <summary>Also replaces running pods whose requests are far from it.</summary>
    Recreate,

    /// <summary>Also resizes running pods, and replaces those that cannot be resized. Needs version 1.4 or later of the autoscaler.</summary>
    InPlaceOrRecreate,
}
