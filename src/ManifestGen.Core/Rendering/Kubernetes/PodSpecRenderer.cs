using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

internal static class PodSpecRenderer
{
    public static YamlMap Render(ServiceModel service, ProjectModel project) => new()
    {
        { "serviceAccountName", service.Name },
        { "automountServiceAccountToken", false },
        // Else every Service of the namespace adds variables, and one named after a configuration key overrides it.
        { "enableServiceLinks", false },
        { "terminationGracePeriodSeconds", Defaults.GracePeriodSeconds },
        { "securityContext", SecurityContext.OfPod() },
        { "affinity", Affinity(service) },
        { "topologySpreadConstraints", new YamlList { SpreadOverZones(service) } },
        { "containers", new YamlList { ContainerRenderer.Render(service, project) } },
        { "volumes", PodVolumes.Of(service) },
    };

    // Soft, here and below: a small cluster may put two instances on one node rather than leave one pending.
    private static YamlMap Affinity(ServiceModel service) => new()
    {
        {
            "podAntiAffinity", new YamlMap
            {
                {
                    "preferredDuringSchedulingIgnoredDuringExecution", new YamlList
                    {
                        new YamlMap
                        {
                            { "weight", 100 },
                            {
                                "podAffinityTerm", new YamlMap
                                {
                                    { "topologyKey", "kubernetes.io/hostname" },
                                    { "labelSelector", Metadata.LabelSelector(service) },
                                }
                            },
                        },
                    }
                },
            }
        },
    };

    private static YamlMap SpreadOverZones(ServiceModel service) => new()
    {
        { "maxSkew", 1 },
        { "topologyKey", "topology.kubernetes.io/zone" },
        { "whenUnsatisfiable", "ScheduleAnyway" },
        { "labelSelector", Metadata.LabelSelector(service) },
    };
}
