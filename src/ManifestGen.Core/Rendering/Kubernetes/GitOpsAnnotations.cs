using System.Globalization;
using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>
/// What a GitOps tool reads on the objects that it applies. They are the same in every environment: an annotation for a tool that is not there says nothing.
/// </summary>
internal static class GitOpsAnnotations
{
    private const string Wave = "argocd.argoproj.io/sync-wave";

    private const string SyncOptions = "argocd.argoproj.io/sync-options";

    // Argo CD waits for an address, for metrics, for pods or for the last run of these, and gives up if they do not come.
    private static readonly string[] Unsure =
        ["Certificate", "CronJob", "GRPCRoute", "Gateway", "HTTPRoute", "HorizontalPodAutoscaler", "Ingress", "Issuer", "PodDisruptionBudget", "ScaledObject", "VerticalPodAutoscaler"];

    // In the wave of the pods: a claim may wait for its first pod.
    private static readonly string[] WithPods = ["DaemonSet", "Deployment", "Job", "PersistentVolumeClaim", "Service", "StatefulSet"];

    /// <summary>An object of a service with the annotations of the tools that are declared. Those of the user's own stay.</summary>
    public static YamlMap On(YamlMap document, ServiceModel service, ApplicationModel application)
    {
        if (application.Project.GitOps.Count == 0)
        {
            return document;
        }

        var kind = ((YamlScalar)document["kind"]!).Value;
        var added = kind == "PersistentVolumeClaim" ? Keeping(application.Project) : [];
        var wave = IsUnsure(kind, service, application) ? SyncWaves.Last(application) : WithPods.Contains(kind) ? SyncWaves.Of(service, application) : 0;
        added.Add(Wave, wave == 0 || !Uses(application.Project, GitOpsTool.ArgoCd) ? null : wave.ToString(CultureInfo.InvariantCulture));
        return added.Count == 0 ? document : Annotated(document, added);
    }

    /// <summary>The annotations of what holds data and must not be deleted with the declaration that made it. What is left is no difference, so nothing is tried again and again.</summary>
    public static YamlMap Keeping(ProjectModel project) => new()
    {
        { "argocd.argoproj.io/compare-options", Uses(project, GitOpsTool.ArgoCd) ? "IgnoreExtraneous" : null },
        { SyncOptions, Uses(project, GitOpsTool.ArgoCd) ? "Prune=false,Delete=false" : null },
        { "kustomize.toolkit.fluxcd.io/prune", Uses(project, GitOpsTool.Flux) ? "disabled" : null },
    };

    // The Service of a load balancer waits for its address. Who depends on it needs it before.
    private static bool IsUnsure(string kind, ServiceModel service, ApplicationModel application) => Unsure.Contains(kind)
        || (kind == "Service" && service.Exposure.Service is { EffectiveType: ServiceType.LoadBalancer } && !SyncWaves.IsCalled(service, application));

    private static bool Uses(ProjectModel project, GitOpsTool tool) => project.GitOps.Any(declared => declared.Tool == tool);

    private static YamlMap Annotated(YamlMap document, YamlMap added)
    {
        var before = (YamlMap)document["metadata"]!;
        var annotations = new YamlMap();
        foreach (var entry in before["annotations"] as YamlMap ?? [])
        {
            annotations.Add(entry.Key, entry.Key == SyncOptions && added[SyncOptions] is YamlScalar options ? Merged(((YamlScalar)entry.Value).Value, options.Value) : entry.Value);
        }

        annotations.AddRange(added.Where(entry => annotations[entry.Key] is null).ToArray());
        var metadata = new YamlMap();
        metadata.AddRange(before.Where(entry => entry.Key != "annotations"));
        metadata.Add("annotations", annotations.OrNull());
        var annotated = new YamlMap();
        foreach (var entry in document)
        {
            annotated.Add(entry.Key, entry.Key == "metadata" ? metadata : entry.Value);
        }

        return annotated;
    }

    // An option of the user's own about something else leaves the data as safe as it was.
    private static string Merged(string own, string added)
    {
        var names = own.Split(',').Select(NameOf).ToArray();
        return string.Join(",", own.Split(',').Concat(added.Split(',').Where(option => !names.Contains(NameOf(option)))));
    }

    private static string NameOf(string option) => option.Split('=')[0].Trim();
}
