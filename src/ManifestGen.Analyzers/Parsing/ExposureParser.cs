using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what says how the service is reached from outside.</summary>
internal static class ExposureParser
{
    public static ExposureModel Parse(AttributeSet attributes) => new()
    {
        Service = attributes.Single(nameof(KubernetesServiceAttribute)) is { } service ? ParseService(service) : null,
        // Hosts differ from one environment to the other, so that those of an environment replace the others instead of standing beside them.
        Ingresses = attributes.AllOfHosts(nameof(IngressAttribute)).Select(ParseIngress).ToEquatableArray(),
        HttpRoutes = attributes.AllOfHosts(nameof(HttpRouteAttribute)).Select(RouteParser.ParseHttp).ToEquatableArray(),
        GrpcRoutes = attributes.AllOfHosts(nameof(GrpcRouteAttribute)).Select(RouteParser.ParseGrpc).ToEquatableArray(),
        Gateways = attributes.All(nameof(GatewayAttribute)).Select(RouteParser.ParseGateway).ToEquatableArray(),
        Certificates = attributes.All(nameof(CertificateAttribute)).Select(CertificateParser.ParseCertificate).ToEquatableArray(),
        Issuers = attributes.All(nameof(CertificateIssuerAttribute)).Select(CertificateParser.ParseIssuer).ToEquatableArray(),
    };

    private static KubernetesServiceModel ParseService(AttributeReader attribute) => new(attribute.Origin)
    {
        Type = attribute.Enum<ServiceType>(nameof(KubernetesServiceAttribute.Type)),
        Headless = attribute.Bool(nameof(KubernetesServiceAttribute.Headless)),
        SessionAffinitySeconds = attribute.Int(nameof(KubernetesServiceAttribute.SessionAffinitySeconds)),
        ExternalTrafficPolicy = attribute.Enum<TrafficPolicy>(nameof(KubernetesServiceAttribute.ExternalTrafficPolicy)),
        InternalTrafficPolicy = attribute.Enum<TrafficPolicy>(nameof(KubernetesServiceAttribute.InternalTrafficPolicy)),
        LoadBalancerClass = attribute.String(nameof(KubernetesServiceAttribute.LoadBalancerClass)),
        LoadBalancerSourceRanges = attribute.Strings(nameof(KubernetesServiceAttribute.LoadBalancerSourceRanges)),
        IpFamilyPolicy = attribute.Enum<IpFamilyPolicy>(nameof(KubernetesServiceAttribute.IpFamilyPolicy)),
        TrafficDistribution = attribute.Enum<TrafficDistribution>(nameof(KubernetesServiceAttribute.TrafficDistribution)),
    };

    private static IngressModel ParseIngress(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString(nameof(IngressAttribute.Host)))
    {
        Path = attribute.String(nameof(IngressAttribute.Path)),
        PathType = attribute.Enum<IngressPathType>(nameof(IngressAttribute.PathType)),
        Port = attribute.String(nameof(IngressAttribute.Port)),
        TlsSecret = attribute.String(nameof(IngressAttribute.TlsSecret)),
        ClassName = attribute.String(nameof(IngressAttribute.ClassName)),
    };
}
