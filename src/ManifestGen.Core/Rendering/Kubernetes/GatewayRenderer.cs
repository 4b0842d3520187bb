using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>The gateways that the service brings.</summary>
internal static class GatewayRenderer
{
    public static IEnumerable<YamlNode> Render(ServiceModel service) => ExposureObjects.Gateways(service).Select(gateway => new YamlMap
    {
        { "apiVersion", RouteRenderer.ApiVersion },
        { "kind", "Gateway" },
        { "metadata", Metadata.Of(ManifestKinds.Route, service, name: gateway.Name) },
        {
            "spec", new YamlMap
            {
                { "gatewayClassName", gateway.ClassName },
                { "listeners", YamlList.Of(gateway.Listeners.Select(Listener)) },
            }
        },
    });

    private static YamlNode Listener(GatewayModel listener) => new YamlMap
    {
        { "name", listener.EffectiveListener },
        { "port", listener.EffectivePort },
        { "protocol", listener.IsHttps ? "HTTPS" : "HTTP" },
        { "hostname", listener.Host },
        { "tls", Tls(listener.TlsSecret) },
    };

    private static YamlNode? Tls(string? secret) => secret is null ? null : new YamlMap
    {
        { "mode", "Terminate" },
        { "certificateRefs", new YamlList { new YamlMap { { "kind", "Secret" }, { "name", secret } } } },
    };
}
