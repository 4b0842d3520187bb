using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Scaling;

/// <summary>What an autoscaler refers to.</summary>
internal static class ScaleTarget
{
    public static YamlMap Of(ServiceModel service) => new()
    {
        { "apiVersion", service.Workload.RunsToCompletion ? "batch/v1" : "apps/v1" },
        { "kind", service.Workload.Kind.ToString() },
        { "name", service.Name },
    };
}
