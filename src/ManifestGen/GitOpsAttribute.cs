namespace ManifestGen;

/// <summary>
/// The tool that applies the Kubernetes files of the project from its Git repository: <c>[assembly: GitOps(GitOpsTool.ArgoCd, Repository = "https://git.example.com/acme/shop.git", Path = "src/Catalog")]</c>.
/// </summary>
/// <remarks>
/// <para>Kubernetes: a file in the folder <c>gitops</c> for each environment, or one if there are none: for Argo CD an Application, for Flux a GitRepository and a Kustomization.
/// Apply it, and again when it changes; the tool applies each commit. The generated objects get annotations: for Argo CD the sync wave, which orders
/// services after those they depend on (<see cref="DependsOnAttribute"/>), and for both tools the one that keeps claims and the namespace from being pruned.</para>
/// <para>Compose and Swarm: nothing (MGEN1097).</para>
/// <para>Errors: MGEN1090 (repository URL), MGEN1091 (no repository), MGEN1092 (no path), MGEN1093 (text that is not valid), MGEN1094 (declared twice), MGEN1095 (no namespace), MGEN1098 (two environments with one name), MGEN1099 (two environments in one namespace).
/// Warnings: MGEN1096 (a setting without effect).</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class GitOpsAttribute : ManifestAttribute
{
    /// <summary>Declares the tool.</summary>
    /// <param name="tool">The tool.</param>
    public GitOpsAttribute(GitOpsTool tool) => Tool = tool;

    /// <summary>The tool.</summary>
    public GitOpsTool Tool { get; }

    /// <summary>
    /// The URL of the repository: <c>https://…</c> or <c>ssh://git@…</c>, without a password or token. Required; a fix sets it to the <c>RepositoryUrl</c> property of the project.
    /// Argo CD: <c>source.repoURL</c>. Flux: <c>url</c> of the GitRepository. Errors: MGEN1090, MGEN1091.
    /// </summary>
    public string? Repository { get; set; }

    /// <summary>
    /// The folder that contains <c>k8s</c>, relative to the root of the repository, with <c>/</c>; <c>.</c> for the root itself. Required; in a clone of the repository, a fix sets it.
    /// Argo CD: <c>source.path</c>. Flux: <c>path</c> of the Kustomization. Errors: MGEN1092, MGEN1093.
    /// </summary>
    public string? Path { get; set; }

    /// <summary>
    /// What is deployed: a branch, a tag as <c>refs/tags/v1.2.0</c>, or the whole hash of a commit. Default: <c>main</c>.
    /// Argo CD: <c>source.targetRevision</c>. Flux: <c>ref</c> of the GitRepository. Errors: MGEN1093.
    /// </summary>
    public string? Revision { get; set; }

    /// <summary>
    /// The name of the generated objects and of their file. Default: the name of the system, or of the project, as in <c>compose.yaml</c>, with the environment: <c>shop-production</c>.
    /// Errors: MGEN1093, MGEN1098.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>The namespace of the generated objects, which the tool watches. Default: <c>argocd</c> or <c>flux-system</c>. Errors: MGEN1093.</summary>
    public string? Namespace { get; set; }

    /// <summary>The AppProject that the Application belongs to. Default: <c>default</c>. Argo CD: <c>project</c>. Flux: has no projects (MGEN1096). Errors: MGEN1093.</summary>
    public string? Project { get; set; }

    /// <summary>
    /// The cluster to deploy to, by its name in Argo CD. Default: the one that Argo CD runs in. Argo CD: <c>destination.name</c>. Flux: deploys to its own cluster (MGEN1096). Errors: MGEN1093.
    /// </summary>
    public string? Cluster { get; set; }

    /// <summary>
    /// Whether each commit is deployed automatically, and changes in the cluster are undone. Default: true.
    /// Argo CD: <c>syncPolicy.automated</c>. Flux: always does (MGEN1096).
    /// </summary>
    public bool AutoSync { get; set; }

    /// <summary>
    /// Whether objects that are no longer generated are deleted. Claims and the namespace never are. Default: true.
    /// Argo CD: <c>syncPolicy.automated.prune</c>, and nothing with <see cref="AutoSync"/> = false (MGEN1096). Flux: <c>prune</c>.
    /// </summary>
    public bool Prune { get; set; }

    /// <summary>
    /// The Secret with the credentials for the repository, in the namespace of the generated objects. Default: none, for a public repository.
    /// Flux: <c>secretRef</c> of the GitRepository. Argo CD: has credentials for each repository in its own settings (MGEN1096). Errors: MGEN1093.
    /// </summary>
    public string? Secret { get; set; }

    /// <summary>
    /// The Secret with the keys for files that SOPS encrypted. Default: none. Flux: <c>decryption</c> of the Kustomization. Argo CD: needs a plugin (MGEN1096). Errors: MGEN1093.
    /// </summary>
    public string? DecryptionSecret { get; set; }
}
