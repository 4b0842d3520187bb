using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>Of which kinds a service has objects: what a label or an annotation can be on.</summary>
internal static class WrittenKinds
{
    public static ManifestKinds Of(ServiceModel service, ProjectModel project) => new (ManifestKinds Kind, bool IsWritten)[]
    {
        (ManifestKinds.Workload | ManifestKinds.Pod | ManifestKinds.NetworkPolicy, true),
        (ManifestKinds.Service, service.HasService || service.Workload.Kind == WorkloadResource.StatefulSet),
        (ManifestKinds.Ingress, service.Exposure.Ingresses.Count > 0),
        (ManifestKinds.Route, service.Exposure.HttpRoutes.Count + service.Exposure.GrpcRoutes.Count + service.Exposure.Gateways.Count > 0),
        (ManifestKinds.Certificate, service.Exposure.Certificates.Count + service.Exposure.Issuers.Count > 0),
        (ManifestKinds.Autoscaler, service is { AutoScale: not null, Workload.IsScaled: true } || service.Scaling.Vertical is not null),
        (ManifestKinds.DisruptionBudget, DisruptionBudget.IsWritten(service)),
        (ManifestKinds.ServiceAccount, service.Security.Account.IsCreated),
        (ManifestKinds.Role, service.Security.Access.Count > 0),
        (ManifestKinds.ConfigMap, ConfigMapContent.AllOf(service, project).Any()),
        // Those of a StatefulSet are made by Kubernetes, from templates.
        (ManifestKinds.VolumeClaim, !service.HasOwnClaims && service.PodStorage.Claims.Any()),
        (ManifestKinds.Monitor, service.Observability.Metrics?.MonitorOf(service) is MetricsMonitor.ServiceMonitor or MetricsMonitor.PodMonitor),
    }.Aggregate(ManifestKinds.None, (written, entry) => entry.IsWritten ? written | entry.Kind : written);
}
