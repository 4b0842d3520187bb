using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>What an ingress controller reads: an Ingress for each class.</summary>
internal static class IngressRenderer
{
    public static IEnumerable<YamlNode> Render(ServiceModel service) => ExposureObjects.Ingresses(service).Select(ingress => new YamlMap
    {
        { "apiVersion", "networking.k8s.io/v1" },
        { "kind", "Ingress" },
        { "metadata", Metadata.Of(ManifestKinds.Ingress, service, name: ingress.Name) },
        {
            "spec", new YamlMap
            {
                { "ingressClassName", ingress.ClassName },
                { "tls", YamlList.Of(ingress.Paths.Where(path => path.TlsSecret is not null).GroupBy(path => path.TlsSecret).Select(Tls)).OrNull() },
                { "rules", YamlList.Of(ingress.Paths.GroupBy(path => path.Host).Select(host => Rule(host, service))) },
            }
        },
    });

    private static YamlNode Tls(IGrouping<string?, IngressModel> paths) => new YamlMap
    {
        { "hosts", YamlList.Of(paths.Select(path => path.Host).Distinct().Select(host => (YamlNode?)host)) },
        { "secretName", paths.Key },
    };

    private static YamlNode Rule(IGrouping<string, IngressModel> paths, ServiceModel service) => new YamlMap
    {
        { "host", paths.Key },
        { "http", new YamlMap { { "paths", YamlList.Of(paths.Select(path => Path(path, service))) } } },
    };

    private static YamlNode Path(IngressModel path, ServiceModel service)
    {
        var port = new YamlMap { { "name", service.PortOf(path)?.Name } };
        return new YamlMap
        {
            { "path", path.EffectivePath },
            { "pathType", path.EffectivePathType.ToString() },
            { "backend", new YamlMap { { "service", new YamlMap { { "name", service.Name }, { "port", port } } } } },
        };
    }
}
