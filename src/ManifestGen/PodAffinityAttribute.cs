namespace ManifestGen;

/// <summary>Keeps the service near another one, or away from it. You can declare several.</summary>
/// <remarks>
/// Kubernetes: <c>affinity.podAffinity</c> or <c>affinity.podAntiAffinity</c>; the other service's pods are found by the label
/// <c>app.kubernetes.io/name</c> in the same namespace. Compose and Swarm cannot express it (MGEN291).
/// Errors: MGEN285 (weight), MGEN289 (not the name of a service).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class PodAffinityAttribute : ManifestAttribute
{
    /// <summary>Refers to a service by its class.</summary>
    /// <param name="serviceType">The class with its <see cref="ContainerServiceAttribute"/>.</param>
    public PodAffinityAttribute(Type serviceType) => ServiceType = serviceType;

    /// <summary>Refers to a service by its name.</summary>
    /// <param name="service">The value of the label <c>app.kubernetes.io/name</c> of its pods.</param>
    public PodAffinityAttribute(string service) => Service = service;

    /// <summary>The other service's name. Null when it is given by its class.</summary>
    public string? Service { get; }

    /// <summary>The other service's class. Null when it is given by its name.</summary>
    public Type? ServiceType { get; }

    /// <summary>The domain that the two share, or do not share. Default: <see cref="Topology.Hosts"/>.</summary>
    public Topology Within { get; set; }

    /// <summary>Whether to keep the service away from the other one. Default: <see langword="false"/>, near it.</summary>
    public bool Anti { get; set; }

    /// <summary>The weight of a preference, 1 to 100. Default: none, so the rule is required, and a replica waits until it can be met.</summary>
    public int Weight { get; set; }
}
