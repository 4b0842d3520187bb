using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>The folder <c>k8s</c>: one file for each service, and the kustomization that names them.</summary>
internal static class KubernetesFiles
{
    private const string Folder = "k8s/";

    public static IEnumerable<ManifestFile> Render(ApplicationModel application)
    {
        foreach (var service in application.Services)
        {
            yield return new(Folder + FileName(service), YamlWriter.Write(Header(application, [service]), Documents(service, application.Project)));
        }

        yield return new(Folder + "kustomization.yaml", YamlWriter.Write(Header(application, application.Services), Kustomization(application)));
    }

    // In the order in which they are needed: an account before its pods, pods before what counts, scales or guards them.
    private static IEnumerable<YamlNode> Documents(ServiceModel service, ProjectModel project) => new YamlNode?[]
    {
        ServiceAccountRenderer.Render(service, project),
        DeploymentRenderer.Render(service, project),
        ServiceRenderer.Render(service),
        HorizontalPodAutoscalerRenderer.Render(service),
        PodDisruptionBudgetRenderer.Render(service),
        NetworkPolicyRenderer.Render(service),
    }.OfType<YamlNode>();

    private static YamlMap Kustomization(ApplicationModel application) => new()
    {
        { "apiVersion", "kustomize.config.k8s.io/v1beta1" },
        { "kind", "Kustomization" },
        { "resources", YamlList.Of(application.Services.Select(service => (YamlNode?)FileName(service))) },
    };

    private static string FileName(ServiceModel service) => service.Name + ".yaml";

    private static string Header(ApplicationModel application, IEnumerable<ServiceModel> services) =>
        OwnerHeader.For(services.Select(service => service.ClassName), application.Project.ProjectFileName);
}
