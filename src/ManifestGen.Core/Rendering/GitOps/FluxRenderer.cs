using ManifestGen.Facts;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.GitOps;

/// <summary>The GitRepository and the Kustomization of Flux.</summary>
internal static class FluxRenderer
{
    private const int SecondsPerMinute = 60;

    public static IEnumerable<YamlNode> Render(GitOpsDeployment deployment) =>
    [
        new YamlMap
        {
            { "apiVersion", "source.toolkit.fluxcd.io/v1" },
            { "kind", "GitRepository" },
            { "metadata", GitOpsFiles.Metadata(deployment) },
            {
                "spec", new YamlMap
                {
                    { "interval", "1m" },
                    { "url", deployment.Declared.Repository },
                    { "ref", Reference(deployment.Declared.EffectiveRevision) },
                    { "secretRef", Named(deployment.Declared.Secret) },
                }
            },
        },
        new YamlMap
        {
            { "apiVersion", "kustomize.toolkit.fluxcd.io/v1" },
            { "kind", "Kustomization" },
            { "metadata", GitOpsFiles.Metadata(deployment) },
            {
                "spec", new YamlMap
                {
                    { "interval", "10m" },
                    { "retryInterval", "1m" },
                    { "timeout", TimeoutOf(deployment.Application) },
                    { "sourceRef", new YamlMap { { "kind", "GitRepository" }, { "name", deployment.Name } } },
                    { "path", "./" + deployment.Path },
                    { "prune", deployment.Declared.Prune ?? true },
                    { "wait", true },
                    // Whoever deletes the Kustomization does not stop the services.
                    { "deletionPolicy", "Orphan" },
                    {
                        "decryption", deployment.Declared.DecryptionSecret is not { } secret ? null : new YamlMap
                        {
                            { "provider", "sops" },
                            { "secretRef", Named(secret) },
                        }
                    },
                }
            },
        },
    ];

    // A rolling update has ended or failed before.
    private static string TimeoutOf(ApplicationModel application)
    {
        var longest = application.Written().Services.Select(service => service.Workload.EffectiveRollout.EffectiveProgressDeadlineSeconds).DefaultIfEmpty(0).Max();
        return $"{((longest + SecondsPerMinute - 1) / SecondsPerMinute + 1).ToText()}m";
    }

    private static YamlMap Reference(string revision) =>
        GitUrl.IsCommit(revision) ? new() { { "commit", revision } }
        : revision.StartsWith("refs/", StringComparison.Ordinal) ? new() { { "name", revision } }
        : new() { { "branch", revision } };

    private static YamlMap? Named(string? name) => name is null ? null : new() { { "name", name } };
}
