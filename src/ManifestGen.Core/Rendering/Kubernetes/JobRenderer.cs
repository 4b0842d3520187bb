using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

internal static class JobRenderer
{
    public static YamlMap Render(ServiceModel service, ProjectModel project) => new()
    {
        { "apiVersion", "batch/v1" },
        { "kind", "Job" },
        { "metadata", Metadata.Of(ObjectKinds.Workload, service, project) },
        { "spec", Spec(service, project, service.Workload.EffectiveJob.EffectiveTimeToLiveSeconds) },
    };

    /// <param name="service">The service.</param>
    /// <param name="project">Its project.</param>
    /// <param name="timeToLiveSeconds">How long a finished job is kept; null where something else cleans up.</param>
    public static YamlMap Spec(ServiceModel service, ProjectModel project, int? timeToLiveSeconds) => new()
    {
        { "completionMode", service.Workload.EffectiveJob.Indexed == true ? "Indexed" : null },
        { "completions", service.Workload.EffectiveJob.Completions },
        { "parallelism", service.Workload.EffectiveJob.Parallelism },
        { "backoffLimit", service.Workload.EffectiveJob.EffectiveBackoffLimit },
        { "activeDeadlineSeconds", service.Workload.EffectiveJob.DeadlineSeconds },
        { "ttlSecondsAfterFinished", timeToLiveSeconds },
        { "template", PodTemplateRenderer.Render(service, project) },
    };
}
