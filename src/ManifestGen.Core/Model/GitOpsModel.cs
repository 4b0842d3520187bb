namespace ManifestGen.Model;

/// <summary>The tool that applies the Kubernetes files from the repository, in one environment or in general.</summary>
/// <param name="Origin">The attribute of the assembly.</param>
/// <param name="Tool">The tool.</param>
public sealed record GitOpsModel(Origin Origin, GitOpsTool Tool)
{
    /// <summary>The environment for which it is; null for every environment.</summary>
    public string? Environment { get; init; }

    public string? Repository { get; init; }

    public string? Path { get; init; }

    /// <summary>As declared; see <see cref="EffectiveRevision"/>.</summary>
    public string? Revision { get; init; }

    public string? Name { get; init; }

    public string? Namespace { get; init; }

    public string? Project { get; init; }

    public string? Cluster { get; init; }

    public bool? AutoSync { get; init; }

    public bool? Prune { get; init; }

    public string? Secret { get; init; }

    public string? DecryptionSecret { get; init; }

    /// <summary>The branch that code hosts create. Flux would take <c>master</c>, and Argo CD whatever the host calls its default.</summary>
    public string EffectiveRevision => Revision ?? "main";

    /// <summary>The namespace of the tool's own installation.</summary>
    public string EffectiveNamespace => Namespace ?? (Tool == GitOpsTool.Flux ? "flux-system" : "argocd");

    /// <summary>This one, and for what it leaves out the one that holds in every environment. A name is of one environment only, since it must be unique.</summary>
    public GitOpsModel Over(GitOpsModel? common) => this with
    {
        Repository = Repository ?? common?.Repository,
        Path = Path ?? common?.Path,
        Revision = Revision ?? common?.Revision,
        Namespace = Namespace ?? common?.Namespace,
        Project = Project ?? common?.Project,
        Cluster = Cluster ?? common?.Cluster,
        AutoSync = AutoSync ?? common?.AutoSync,
        Prune = Prune ?? common?.Prune,
        Secret = Secret ?? common?.Secret,
        DecryptionSecret = DecryptionSecret ?? common?.DecryptionSecret,
    };
}
