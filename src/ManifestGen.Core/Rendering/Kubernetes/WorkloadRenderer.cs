using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>The object that runs the pods.</summary>
internal static class WorkloadRenderer
{
    public static YamlMap Render(ServiceModel service, ProjectModel project) => service.Workload switch
    {
        { Schedule: { } schedule } => CronJobRenderer.Render(schedule, service, project),
        { Kind: WorkloadResource.Job } => JobRenderer.Render(service, project),
        { Kind: WorkloadResource.StatefulSet } => StatefulSetRenderer.Render(service, project),
        { Kind: WorkloadResource.DaemonSet } => DaemonSetRenderer.Render(service, project),
        _ => DeploymentRenderer.Render(service, project),
    };

    /// <summary>What applying must not reset: null where an autoscaler has chosen the number.</summary>
    public static YamlNode? Replicas(ServiceModel service) => service.AutoScale is null ? service.MinimumReplicas : null;
}
