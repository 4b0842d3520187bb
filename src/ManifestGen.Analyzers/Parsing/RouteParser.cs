using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[HttpRoute]</c>, <c>[GrpcRoute]</c> and <c>[Gateway]</c> attributes.</summary>
internal static class RouteParser
{
    public static HttpRouteModel ParseHttp(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString(nameof(HttpRouteAttribute.Host)), ParentOf(attribute))
    {
        Path = attribute.String(nameof(HttpRouteAttribute.Path)),
        PathType = attribute.Enum<RoutePathType>(nameof(HttpRouteAttribute.PathType)),
        Method = attribute.Enum<RouteMethod>(nameof(HttpRouteAttribute.Method)),
        TimeoutSeconds = attribute.Int(nameof(HttpRouteAttribute.TimeoutSeconds)),
        Port = attribute.String(nameof(HttpRouteAttribute.Port)),
    };

    public static GrpcRouteModel ParseGrpc(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString(nameof(GrpcRouteAttribute.Host)), ParentOf(attribute))
    {
        Service = attribute.String(nameof(GrpcRouteAttribute.Service)),
        Method = attribute.String(nameof(GrpcRouteAttribute.Method)),
        Port = attribute.String(nameof(GrpcRouteAttribute.Port)),
    };

    public static GatewayModel ParseGateway(AttributeReader attribute) =>
        new(attribute.Origin, attribute.RequiredString(nameof(GatewayAttribute.Name)), attribute.RequiredString(nameof(GatewayAttribute.ClassName)))
        {
            Listener = attribute.String(nameof(GatewayAttribute.Listener)),
            Port = attribute.Int(nameof(GatewayAttribute.Port)),
            Host = attribute.String(nameof(GatewayAttribute.Host)),
            TlsSecret = attribute.String(nameof(GatewayAttribute.TlsSecret)),
        };

    private static ParentGateway ParentOf(AttributeReader attribute) =>
        new(attribute.String(nameof(GatewayRouteAttribute.Gateway)), attribute.String(nameof(GatewayRouteAttribute.GatewayNamespace)), attribute.String(nameof(GatewayRouteAttribute.Listener)));
}
