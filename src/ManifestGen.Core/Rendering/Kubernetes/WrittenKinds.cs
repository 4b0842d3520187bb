using ManifestGen.Model;
using ManifestGen.Rendering.Kubernetes.Configuration;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>Of which kinds a service has objects: what a label or an annotation can be on.</summary>
internal static class WrittenKinds
{
    public static ObjectKinds Of(ServiceModel service, ProjectModel project) => new (ObjectKinds Kind, bool IsWritten)[]
    {
        (ObjectKinds.Workload | ObjectKinds.Pod | ObjectKinds.NetworkPolicy, true),
        (ObjectKinds.Service, service.HasService || service.Workload.Kind == WorkloadKind.StatefulSet),
        (ObjectKinds.Ingress, service.Exposure.Ingresses.Count > 0),
        (ObjectKinds.Route, service.Exposure.HttpRoutes.Count + service.Exposure.GrpcRoutes.Count + service.Exposure.Gateways.Count > 0),
        (ObjectKinds.Certificate, service.Exposure.Certificates.Count + service.Exposure.Issuers.Count > 0),
        (ObjectKinds.Autoscaler, service is { AutoScale: not null, Workload.IsScaled: true } || service.Scaling.Vertical is not null),
        (ObjectKinds.DisruptionBudget, PodDisruptionBudgetRenderer.HasBudget(service)),
        (ObjectKinds.ServiceAccount, service.Security.Account.IsCreated),
        (ObjectKinds.Role, service.Security.Access.Count > 0),
        (ObjectKinds.ConfigMap, ConfigMapContent.AllOf(service, project).Any()),
        // Those of a StatefulSet are made by Kubernetes, from templates.
        (ObjectKinds.VolumeClaim, !service.HasOwnClaims && service.PodStorage.Claims.Any()),
        (ObjectKinds.Monitor, service.Observability.Metrics?.MonitorOf(service) is MetricsMonitor.ServiceMonitor or MetricsMonitor.PodMonitor),
    }.Aggregate(ObjectKinds.None, (written, entry) => entry.IsWritten ? written | entry.Kind : written);
}
