using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Scaling;

/// <summary>What an autoscaler refers to.</summary>
internal static class ScaleTarget
{
    /// <param name="service">The service that is scaled.</param>
    /// <param name="name">The name of its workload; the service's by default.</param>
    public static YamlMap Of(ServiceModel service, string? name = null) => new()
    {
        { "apiVersion", service.Workload.RunsToCompletion ? "batch/v1" : "apps/v1" },
        { "kind", service.Workload.Kind.ToString() },
        { "name", name ?? service.Name },
    };
}
