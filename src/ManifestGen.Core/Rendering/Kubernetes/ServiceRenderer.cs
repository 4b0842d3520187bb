using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>The name under which other pods reach the service. None without ports, which the API would refuse, nor for a job, which is over before it is found.</summary>
internal static class ServiceRenderer
{
    public static YamlNode? Render(ServiceModel service) => !service.HasService ? null : new YamlMap
    {
        { "apiVersion", "v1" },
        { "kind", "Service" },
        { "metadata", Metadata.Of(ManifestKinds.Service, service) },
        { "spec", Spec(service, service.Exposure.Service ?? new KubernetesServiceModel(Origin.Class)) },
    };

    private static YamlMap Spec(ServiceModel service, KubernetesServiceModel settings) => new()
    {
        { "type", settings.EffectiveType.ToString() },
        { "clusterIP", settings.IsHeadless ? "None" : null },
        { "ipFamilyPolicy", settings.IpFamilyPolicy?.ToString() },
        { "selector", Metadata.Selector(service) },
        { "ports", YamlList.Of(service.Ports.Select(port => Port(port, service))) },
        { "sessionAffinity", settings.SessionAffinitySeconds is null ? null : "ClientIP" },
        { "sessionAffinityConfig", SessionAffinity(settings.SessionAffinitySeconds) },
        { "externalTrafficPolicy", settings.ExternalTrafficPolicy?.ToString() },
        { "internalTrafficPolicy", settings.InternalTrafficPolicy?.ToString() },
        { "trafficDistribution", settings.TrafficDistribution?.ToString() },
        { "loadBalancerClass", settings.LoadBalancerClass },
        { "loadBalancerSourceRanges", YamlList.Of(settings.LoadBalancerSourceRanges.Select(range => (YamlNode?)range)).OrNull() },
    };

    private static YamlNode Port(PortModel port, ServiceModel service) => new YamlMap
    {
        { "name", port.Name },
        { "port", service.ServicePortOf(port) },
        { "targetPort", port.Name },
        { "nodePort", port.NodePort },
        { "protocol", Protocols.Of(port) },
        { "appProtocol", port.AppProtocol ?? Protocols.OfApplication(port, service) },
    };

    private static YamlNode? SessionAffinity(int? seconds) =>
        seconds is null ? null : new YamlMap { { "clientIP", new YamlMap { { "timeoutSeconds", seconds } } } };
}
