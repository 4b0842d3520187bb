using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

internal static class StatefulSetRenderer
{
    public static YamlMap Render(ServiceModel service, ProjectModel project) => new()
    {
        { "apiVersion", "apps/v1" },
        { "kind", "StatefulSet" },
        { "metadata", Metadata.Of(ManifestKinds.Workload, service, project) },
        {
            "spec", new YamlMap
            {
                { "serviceName", HeadlessName.Of(service) },
                { "replicas", WorkloadRenderer.Replicas(service) },
                { "revisionHistoryLimit", service.Workload.EffectiveRollout.EffectiveRevisionHistoryLimit },
                { "minReadySeconds", service.Workload.EffectiveRollout.WrittenMinReadySeconds },
                { "podManagementPolicy", service.Workload.EffectiveRollout.PodManagement?.ToString() },
                { "updateStrategy", UpdateStrategyRenderer.OfStatefulSet(service.Workload.EffectiveRollout) },
                { "selector", Metadata.LabelSelector(service) },
                { "template", PodTemplateRenderer.Render(service, project) },
                { "volumeClaimTemplates", VolumeClaims.Templates(service) },
            }
        },
    };
}
