using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what says how the service is reached from outside.</summary>
internal static class ExposureParser
{
    public static ExposureModel Parse(AttributeSet attributes) => new()
    {
        Service = attributes.Single(AttributeNames.KubernetesService) is { } service ? ParseService(service) : null,
        // Hosts differ from one environment to the other, so that those of an environment replace the others instead of standing beside them.
        Ingresses = attributes.AllOfHosts(AttributeNames.Ingress).Select(ParseIngress).ToEquatableArray(),
        HttpRoutes = attributes.AllOfHosts(AttributeNames.HttpRoute).Select(RouteParser.ParseHttp).ToEquatableArray(),
        GrpcRoutes = attributes.AllOfHosts(AttributeNames.GrpcRoute).Select(RouteParser.ParseGrpc).ToEquatableArray(),
        Gateways = attributes.All(AttributeNames.Gateway).Select(RouteParser.ParseGateway).ToEquatableArray(),
        Certificates = attributes.All(AttributeNames.Certificate).Select(CertificateParser.ParseCertificate).ToEquatableArray(),
        Issuers = attributes.All(AttributeNames.CertificateIssuer).Select(CertificateParser.ParseIssuer).ToEquatableArray(),
    };

    private static KubernetesServiceModel ParseService(AttributeReader attribute) => new(attribute.Origin)
    {
        Type = (ServiceType?)attribute.Enum("Type"),
        Headless = attribute.Bool("Headless"),
        SessionAffinitySeconds = attribute.Int("SessionAffinitySeconds"),
        ExternalTrafficPolicy = (TrafficPolicy?)attribute.Enum("ExternalTrafficPolicy"),
        InternalTrafficPolicy = (TrafficPolicy?)attribute.Enum("InternalTrafficPolicy"),
        LoadBalancerClass = attribute.String("LoadBalancerClass"),
        LoadBalancerSourceRanges = attribute.Strings("LoadBalancerSourceRanges"),
    };

    private static IngressModel ParseIngress(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString("Host"))
    {
        Path = attribute.String("Path"),
        PathType = (IngressPathType?)attribute.Enum("PathType"),
        Port = attribute.String("Port"),
        TlsSecret = attribute.String("TlsSecret"),
        ClassName = attribute.String("ClassName"),
    };
}
