using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>What pods are made from, the same for every kind of workload.</summary>
internal static class PodTemplateRenderer
{
    public static YamlMap Render(ServiceModel service, ProjectModel project) => new()
    {
        { "metadata", Metadata.OfPods(service, project) },
        { "spec", PodSpecRenderer.Render(service, project) },
    };
}
