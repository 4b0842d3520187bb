using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Rendering.Kubernetes;
using ManifestGen.Text;

namespace ManifestGen.Rendering.GitOps;

/// <summary>The folder <c>gitops</c>: what tells a tool which files of the repository to apply. No kustomization names it, since whoever runs the tool applies it once.</summary>
internal static class GitOpsFiles
{
    public const string Folder = "gitops/";

    public static IEnumerable<ManifestFile> Render(ApplicationModel application) =>
        from deployment in GitOpsDeployment.AllOf(application)
        let header = KubernetesFiles.Header(application, application.Services)
        let documents = deployment.Declared.Tool == GitOpsTool.Flux ? FluxRenderer.Render(deployment) : ArgoCdRenderer.Render(deployment)
        select new ManifestFile(PathOf(deployment), YamlWriter.Write(header, documents));

    public static string PathOf(GitOpsDeployment deployment) => $"{Folder}{deployment.Name}.yaml";

    /// <summary>The metadata of an object of the tool.</summary>
    public static YamlMap Metadata(GitOpsDeployment deployment, YamlMap? annotations = null) => new()
    {
        { "name", deployment.Name },
        { "namespace", deployment.Declared.EffectiveNamespace },
        { "labels", new YamlMap { { "app.kubernetes.io/part-of", deployment.Application.Stack?.Name }, { "app.kubernetes.io/managed-by", "ManifestGen" } } },
        { "annotations", annotations },
    };
}
