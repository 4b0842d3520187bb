using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

internal static class DeploymentRenderer
{
    public static YamlMap Render(ServiceModel service, ProjectModel project) => new()
    {
        { "apiVersion", "apps/v1" },
        { "kind", "Deployment" },
        { "metadata", Metadata.Of(ObjectKinds.Workload, service, project) },
        {
            "spec", new YamlMap
            {
                // Applying a fixed number would undo what the autoscaler has chosen.
                { "replicas", service.AutoScale is null ? service.MinimumReplicas : null },
                { "revisionHistoryLimit", Defaults.RevisionHistoryLimit },
                { "strategy", Strategy(service) },
                { "selector", Metadata.LabelSelector(service) },
                {
                    "template", new YamlMap
                    {
                        { "metadata", Metadata.OfPods(service, project) },
                        { "spec", PodSpecRenderer.Render(service, project) },
                    }
                },
            }
        },
    };

    // The new pod must be ready before an old one goes, so that a single instance is updated without a gap too.
    // Where it would wait for a volume that the old one holds, the old one goes first.
    private static YamlMap Strategy(ServiceModel service) => service.Storage.HasExclusiveClaim
        ? new() { { "type", "Recreate" } }
        : new()
        {
            { "type", "RollingUpdate" },
            { "rollingUpdate", new YamlMap { { "maxSurge", 1 }, { "maxUnavailable", 0 } } },
        };
}
