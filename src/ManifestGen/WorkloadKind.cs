namespace ManifestGen;

/// <summary>How Kubernetes runs a service that keeps running. One that ends by itself has <see cref="JobAttribute"/> or <see cref="ScheduleAttribute"/>.</summary>
public enum WorkloadKind
{
    /// <summary>Instances that are all alike, any number of them.</summary>
    Deployment,

    /// <summary>Instances that keep their name, and the storage that comes with it: <c>catalog-0</c>, <c>catalog-1</c>.</summary>
    StatefulSet,

    /// <summary>One instance on every node.</summary>
    DaemonSet,
}
