using ManifestGen.Model;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN1090, MGEN1093, MGEN1096 and MGEN1097: the tool that applies the files from Git.</summary>
internal static class GitOpsLimits
{
    public static RowRule[] All { get; } =
    [
        new(
            new(
                "MGEN1090",
                "The repository URL is not valid",
                "'{0}' is not the URL of a Git repository that Argo CD and Flux can read: {1}",
                RuleSeverity.Error,
                Category.GitOps) { IsBlocking = true },
            broken => [WithoutUser(broken.Text()), Phrases.Advice(broken)]) { RemedyOf = RowRule.Mended },
        new(
            new(
                "MGEN1093",
                "The GitOps setting is not valid",
                "{0} of [GitOps] is '{1}', which is not {2}",
                RuleSeverity.Error,
                Category.GitOps) { IsBlocking = true },
            broken => [broken.Name, broken.Text(), broken.Limit.Text.Replace("`", "'")]) { RemedyOf = RowRule.Mended },
        new(
            new(
                "MGEN1096",
                "The GitOps setting does not apply to the tool",
                "{0} has no effect, because it applies with {1} only: remove it",
                RuleSeverity.Warning,
                Category.GitOps),
            broken => [broken.Name, broken.Limit.Text.Replace("`", "")]),
        new(
            new(
                "MGEN1097",
                "GitOps applies to Kubernetes only",
                "[GitOps] applies to Kubernetes only: {0}",
                RuleSeverity.Info,
                Category.GitOps),
            broken => [Instead(broken.Targets)]),
    ];

    // It may hold a password.
    private static string WithoutUser(string url)
    {
        var at = url.LastIndexOf('@');
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        return at > scheme && scheme >= 0 && !url.StartsWith("ssh:", StringComparison.Ordinal) ? $"{url.Substring(0, scheme + 3)}…{url.Substring(at)}" : url;
    }

    private static string Instead(ManifestTargets targets) => targets switch
    {
        ManifestTargets.Compose => "Compose starts what 'compose.yaml' says when you run docker compose up",
        ManifestTargets.Swarm => "Swarm deploys what 'stack.yaml' says when you run docker stack deploy",
        _ => "Compose and Swarm deploy their own files when you run docker compose up or docker stack deploy",
    };
}
