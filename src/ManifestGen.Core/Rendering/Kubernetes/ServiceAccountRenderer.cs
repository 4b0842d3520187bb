using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>An account of the service's own, so that a right given to it is given to nothing else.</summary>
internal static class ServiceAccountRenderer
{
    public static YamlMap Render(ServiceModel service, ProjectModel project) => new()
    {
        { "apiVersion", "v1" },
        { "kind", "ServiceAccount" },
        { "metadata", Metadata.Of(ObjectKinds.ServiceAccount, service, project) },
        { "automountServiceAccountToken", false },
    };
}
