using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

internal static class DeploymentRenderer
{
    public static YamlMap Render(ServiceModel service, ProjectModel project) => new()
    {
        { "apiVersion", "apps/v1" },
        { "kind", "Deployment" },
        { "metadata", Metadata.Of(ManifestKinds.Workload, service, project) },
        {
            "spec", new YamlMap
            {
                { "replicas", WorkloadRenderer.Replicas(service) },
                { "revisionHistoryLimit", service.Workload.EffectiveRollout.EffectiveRevisionHistoryLimit },
                { "minReadySeconds", service.Workload.EffectiveRollout.WrittenMinReadySeconds },
                { "progressDeadlineSeconds", service.Workload.EffectiveRollout.ProgressDeadlineSeconds },
                { "strategy", UpdateStrategyRenderer.Render(service) },
                { "selector", Metadata.LabelSelector(service) },
                { "template", PodTemplateRenderer.Render(service, project) },
            }
        },
    };
}
