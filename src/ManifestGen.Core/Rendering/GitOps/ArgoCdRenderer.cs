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
        var ignored = IgnoredDifferences(deployment.Application);
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
            { "ignoreDifferences", ignored.OrNull() },
            { "syncPolicy", SyncPolicy(declared, hasIgnored: ignored.Count > 0) },
        };
    }

    private static YamlMap SyncPolicy(GitOpsModel declared, bool hasIgnored) => new()
    {
        {
            "automated", declared.AutoSync == false ? null : new YamlMap
            {
                { "prune", declared.Prune ?? true },
                { "selfHeal", true },
            }
        },
        {
            "syncOptions", YamlList.Of(
            [
                // Fields that others own, such as the replicas of an autoscaler, keep their owner.
                "ServerSideApply=true",
                // An object goes when what replaces it is healthy.
                "PruneLast=true",
                hasIgnored ? "RespectIgnoreDifferences=true" : null,
            ])
        },
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
