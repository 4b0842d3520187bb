using System.Security.Cryptography;
using System.Text;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>
/// The parent of an ApplySet, by which <c>kubectl apply --applyset</c> knows what it applied before. It is created once: from then on <c>kubectl</c> keeps the
/// kinds of the members in it, so that applying the file again would make it forget them.
/// </summary>
internal static class ApplySetRenderer
{
    public const string FileName = "applyset.yaml";

    private const string Kind = "ConfigMap";

    public static IEnumerable<ManifestFile> Render(NamespaceModel? @namespace, string folder, string header)
    {
        if (@namespace?.ApplySet is { } name)
        {
            yield return new(folder + FileName, YamlWriter.Write(header, Parent(name, @namespace.Name)));
        }
    }

    // Without the labels of the services' objects, by which a prune selects what it deletes.
    private static YamlMap Parent(string name, string @namespace) => new()
    {
        { "apiVersion", "v1" },
        { "kind", Kind },
        {
            "metadata", new YamlMap
            {
                { "name", name },
                { "namespace", @namespace },
                { "labels", new YamlMap { { "applyset.kubernetes.io/id", IdOf(name, @namespace) } } },
                {
                    "annotations", new YamlMap
                    {
                        // kubectl refuses a set of another tool, and one whose kinds are not said.
                        { "applyset.kubernetes.io/tooling", "kubectl/v1.27" },
                        { "applyset.kubernetes.io/contains-group-kinds", "" },
                    }
                },
            }
        },
    };

    // As KEP-3659 has it: name, namespace, kind and group, which is empty for the core.
    private static string IdOf(string name, string @namespace)
    {
        using var algorithm = SHA256.Create();
        var hash = Convert.ToBase64String(algorithm.ComputeHash(Encoding.UTF8.GetBytes($"{name}.{@namespace}.{Kind}.")));
        return $"applyset-{hash.TrimEnd('=').Replace('+', '-').Replace('/', '_')}-v1";
    }
}
