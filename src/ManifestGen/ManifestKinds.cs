namespace ManifestGen;

/// <summary>Kinds of Kubernetes objects, to select some of them.</summary>
[Flags]
public enum ManifestKinds
{
    /// <summary>No kind.</summary>
    None = 0,

    /// <summary>What runs the pods: Deployment, StatefulSet, DaemonSet, Job or CronJob.</summary>
    Workload = 1,

    /// <summary>The pods, by the template of their workload. A change rolls them.</summary>
    Pod = 2,

    /// <summary>Services.</summary>
    Service = 4,

    /// <summary>Ingresses.</summary>
    Ingress = 8,

    /// <summary>Routes and gateways of the Gateway API.</summary>
    Route = 16,

    /// <summary>HorizontalPodAutoscaler, ScaledObject and VerticalPodAutoscaler.</summary>
    Autoscaler = 32,

    /// <summary>PodDisruptionBudgets.</summary>
    DisruptionBudget = 64,

    /// <summary>NetworkPolicies.</summary>
    NetworkPolicy = 128,

    /// <summary>ServiceAccounts.</summary>
    ServiceAccount = 256,

    /// <summary>Roles, ClusterRoles and their bindings.</summary>
    Role = 512,

    /// <summary>ConfigMaps.</summary>
    ConfigMap = 1024,

    /// <summary>PersistentVolumeClaims.</summary>
    VolumeClaim = 2048,

    /// <summary>ServiceMonitor and PodMonitor.</summary>
    Monitor = 4096,

    /// <summary>Certificates and their issuers.</summary>
    Certificate = 8192,

    /// <summary>Every kind.</summary>
    All = 16383,
}
