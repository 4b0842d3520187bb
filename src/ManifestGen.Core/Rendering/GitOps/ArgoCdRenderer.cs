using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.GitOps;

/// <summary>The Application of Argo CD.</summary>
internal static class ArgoCdRenderer
{
    public static IEnumerable<YamlNode> Render(GitOpsDeployment deployment) =>
    [
        new YamlMap
        {
            { "apiVersion", "argoproj.io/v1alpha1" },
            { "kind", "Application" },
            // The server says what would change: what it and the autoscalers fill in is no difference.
            { "metadata", GitOpsFiles.Metadata(deployment, new() { { "argocd.argoproj.io/compare-options", "ServerSideDiff=true" } }) },
            { "spec", Spec(deployment) },
        },
    ];

    private static YamlMap Spec(GitOpsDeployment deployment)
    {
        var declared = deployment.Declared;
        return new()
        {
            { "project", declared.Project ?? "default" },
            {
                "source", new YamlMap
                {
                    { "repoURL", declared.Repository },
                    { "targetRevision", declared.EffectiveRevision },
                    { "path", deployment.Path },
                }
            },
            {
                "destination", new YamlMap
                {
                    { "name", declared.Cluster },
                    { "server", declared.Cluster is null ? "https://kubernetes.default.svc" : null },
                    { "namespace", deployment.Application.NamespaceName },
                }
            },
            { "ignoreDifferences", IgnoredDifferences(deployment.Application).OrNull() },
            { "syncPolicy", SyncPolicy(declared) },
        };
    }

    private static YamlMap SyncPolicy(GitOpsModel declared) => new()
    {
        {
            "automated", declared.AutoSync == false ? null : new YamlMap
            {
                { "prune", declared.Prune ?? true },
                { "selfHeal", true },
            }
        },
        // Fields that others own, such as the replicas of an autoscaler, keep their owner. PruneLast is not among the options: it makes a sync wait for all objects, also for
        // those that may never be healthy.
        { "syncOptions", new YamlList { "ServerSideApply=true" } },
        // Without it, Argo CD never tries a commit again that failed once, for example because a registry was not reachable.
        {
            "retry", declared.AutoSync == false ? null : new YamlMap
            {
                { "limit", 5 },
                { "backoff", new YamlMap { { "duration", "5s" }, { "factor", 2 }, { "maxDuration", "3m" } } },
            }
        },
    };

    private static YamlList IgnoredDifferences(ApplicationModel application) => YamlList.Of(
        from service in application.Written().Services
        where service is { AutoScale: not null, Workload.IsScaled: true }
        select (YamlNode)new YamlMap
        {
            { "group", "apps" },
            { "kind", service.Workload.Kind.ToString() },
            { "name", service.Name },
            { "jsonPointers", new YamlList { "/spec/replicas" } },
        });
}
