using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>The account of the pods. None where the declaration names one that exists.</summary>
internal static class ServiceAccountRenderer
{
    public static YamlNode? Render(ServiceModel service, ProjectModel project) => !service.Security.Account.IsCreated ? null : new YamlMap
    {
        { "apiVersion", "v1" },
        { "kind", "ServiceAccount" },
        { "metadata", Metadata.Of(ManifestKinds.ServiceAccount, service, project, service.Security.Account.NameFor(service)) },
        { "automountServiceAccountToken", service.Security.MountsToken },
    };
}
