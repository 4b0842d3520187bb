using ManifestGen.Model;
using ManifestGen.Rendering.Kubernetes.Configuration;
using ManifestGen.Rendering.Kubernetes.Overlays;
using ManifestGen.Rendering.Kubernetes.Scaling;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>The folder <c>k8s</c>: one file for each service, and the kustomization that names them.</summary>
internal static class KubernetesFiles
{
    public const string Folder = "k8s/";

    public const string KustomizationName = "kustomization.yaml";

    // kustomize lets no overlay build on a folder above itself, so where there are overlays the base has a folder of its own.
    private const string Base = "base";

    public static IEnumerable<ManifestFile> Render(ApplicationModel application)
    {
        var environments = application.Environments.ToArray();
        var folder = environments.Length == 0 ? Folder : $"{Folder}{Base}/";
        var header = Header(application, application.Services);
        var resources = new YamlList();
        var @namespace = application.Project.Namespace;
        if (@namespace is { IsCreated: true })
        {
            resources.Add(NamespaceRenderer.FileName);
            yield return new(folder + NamespaceRenderer.FileName, YamlWriter.Write(header, NamespaceRenderer.Render(@namespace, application.Project)));
        }

        // Before the pods, which do not start without their Secrets.
        var secrets = ExternalSecretRenderer.Render(application).ToArray();
        if (secrets.Length > 0)
        {
            resources.Add(ExternalSecretRenderer.FileName);
            yield return new(folder + ExternalSecretRenderer.FileName, YamlWriter.Write(header, secrets));
        }

        foreach (var service in application.Written().Services)
        {
            resources.Add(FileName(service));
            yield return new(folder + FileName(service), YamlWriter.Write(Header(application, [service]), Documents(service, application)));
        }

        var own = OwnFiles.Of(application, environment: null, folder, header, [.. secrets, .. application.Written().Services.SelectMany(service => Documents(service, application))]);
        foreach (var file in own.Files)
        {
            yield return file;
        }

        yield return new(folder + KustomizationName, YamlWriter.Write(header, Kustomization([.. resources, .. own.Resources], @namespace?.Name, own.Components, own.Patches)));
        foreach (var file in ApplySetRenderer.Render(@namespace, folder, header))
        {
            yield return file;
        }

        if (environments.Length > 0)
        {
            yield return new(Folder + KustomizationName, YamlWriter.Write(header, Kustomization([Base])));
        }

        foreach (var file in environments.SelectMany(environment => OverlayFiles.Render(application, environment, Documents)))
        {
            yield return file;
        }
    }

    public static YamlMap Kustomization(YamlList resources, string? @namespace = null, YamlList? components = null, YamlList? patches = null) => new()
    {
        { "apiVersion", "kustomize.config.k8s.io/v1beta1" },
        { "kind", "Kustomization" },
        { "namespace", @namespace },
        { "resources", resources },
        { "components", components?.OrNull() },
        { "patches", patches?.OrNull() },
    };

    /// <summary>Patches as a part of another kustomization, which applies them in its order.</summary>
    public static YamlMap Component(YamlList patches) => new()
    {
        { "apiVersion", "kustomize.config.k8s.io/v1alpha1" },
        { "kind", "Component" },
        { "patches", patches },
    };

    public static string FileName(ServiceModel service) => service.Name + ".yaml";

    public static string Header(ApplicationModel application, IEnumerable<ServiceModel> services) =>
        OwnerHeader.For(services.Select(service => service.ClassName), application.Project.ProjectFileName);

    // In the order in which they are needed: an account before its pods, pods before what counts, scales or guards them.
    private static IEnumerable<YamlNode> Documents(ServiceModel service, ApplicationModel application) =>
        service.IsExternal ? [] : Objects(QualifiedNames.Of(service, application), application).Select(document => GitOpsAnnotations.On(document, service, application));

    private static IEnumerable<YamlMap> Objects(ServiceModel service, ApplicationModel application) => ((YamlNode?[])
    [
        ServiceAccountRenderer.Render(service, application.ProjectOf(service)),
        .. AccessRenderer.Render(service, application.ProjectOf(service)),
        .. VolumeClaims.Documents(service),
        .. ConfigMapRenderer.Render(service, application.ProjectOf(service)),
        WorkloadRenderer.Render(service, application.ProjectOf(service)),
        ServiceRenderer.Render(service),
        HeadlessServiceRenderer.Render(service),
        .. CertificateRenderer.Render(service),
        .. GatewayRenderer.Render(service),
        .. IngressRenderer.Render(service),
        .. RouteRenderer.Render(service),
        HorizontalPodAutoscalerRenderer.Render(service),
        .. TriggerAuthenticationRenderer.Render(service),
        ScaledObjectRenderer.Render(service),
        VerticalPodAutoscalerRenderer.Render(service, application.ProjectOf(service)),
        PodDisruptionBudgetRenderer.Render(service),
        NetworkPolicyRenderer.Render(service, application),
        MonitorRenderer.Render(service),
    ]).OfType<YamlMap>();
}
