using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>The namespace, where the declaration asks for it. It says which pods it admits, since by default it would admit any.</summary>
internal static class NamespaceRenderer
{
    public const string FileName = "namespace.yaml";

    /// <param name="declared">The declared namespace, if any.</param>
    /// <param name="project">The project that declares it.</param>
    /// <param name="name">Its name, where kustomize changes it later.</param>
    public static IEnumerable<YamlNode> Render(NamespaceModel? declared, ProjectModel project, string? name = null)
    {
        if (declared is { IsCreated: true })
        {
            yield return new YamlMap
            {
                { "apiVersion", "v1" },
                { "kind", "Namespace" },
                { "metadata", new YamlMap { { "name", name ?? declared.Name }, { "labels", Labels(declared.EffectiveLevel) }, { "annotations", GitOpsAnnotations.Keeping(project).OrNull() } } },
            };
        }
    }

    // Whatever is admitted, what restricted would refuse is still told to whoever applies it, and written to the audit log.
    private static YamlMap Labels(PodSecurityLevel level) => new()
    {
        { "app.kubernetes.io/managed-by", "ManifestGen" },
        { "pod-security.kubernetes.io/enforce", level.ToString().ToLowerInvariant() },
        { "pod-security.kubernetes.io/audit", "restricted" },
        { "pod-security.kubernetes.io/warn", "restricted" },
    };
}
