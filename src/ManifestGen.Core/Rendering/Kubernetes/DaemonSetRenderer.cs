using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

internal static class DaemonSetRenderer
{
    public static YamlMap Render(ServiceModel service, ProjectModel project) => new()
    {
        { "apiVersion", "apps/v1" },
        { "kind", "DaemonSet" },
        { "metadata", Metadata.Of(ManifestKinds.Workload, service, project) },
        {
            "spec", new YamlMap
            {
                { "revisionHistoryLimit", service.Workload.EffectiveRollout.EffectiveRevisionHistoryLimit },
                { "minReadySeconds", service.Workload.EffectiveRollout.WrittenMinReadySeconds },
                { "updateStrategy", UpdateStrategyRenderer.Render(service) },
                { "selector", Metadata.LabelSelector(service) },
                { "template", PodTemplateRenderer.Render(service, project) },
            }
        },
    };
}
