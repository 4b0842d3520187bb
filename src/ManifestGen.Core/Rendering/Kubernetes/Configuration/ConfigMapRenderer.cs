using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Configuration;

/// <summary>
/// The ConfigMaps of declared values and of files of the project. Their names end with a hash of their content: a change makes another one, which
/// rolls the pods, and a rollback finds the old one. So they never change, and the kubelet need not watch them.
/// </summary>
internal static class ConfigMapRenderer
{
    public static IEnumerable<YamlMap> Render(ServiceModel service, ProjectModel project) =>
        ConfigMapContent.AllOf(service, project).Select(content => new YamlMap
        {
            { "apiVersion", "v1" },
            { "kind", "ConfigMap" },
            { "metadata", Metadata.Of(ManifestKinds.ConfigMap, service, name: content.Name) },
            { "immutable", true },
            { "data", Data(content) },
        });

    private static YamlMap Data(ConfigMapContent content)
    {
        var data = new YamlMap();
        foreach (var entry in content.Entries)
        {
            data.Add(entry.Key, entry.Value);
        }

        return data;
    }
}
