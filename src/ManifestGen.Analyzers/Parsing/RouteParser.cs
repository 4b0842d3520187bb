using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[HttpRoute]</c>, <c>[GrpcRoute]</c> and <c>[Gateway]</c> attributes.</summary>
internal static class RouteParser
{
    public static HttpRouteModel ParseHttp(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString("Host"), ParentOf(attribute))
    {
        Path = attribute.String("Path"),
        PathType = (RoutePathType?)attribute.Enum("PathType"),
        Method = (RouteMethod?)attribute.Enum("Method"),
        TimeoutSeconds = attribute.Int("TimeoutSeconds"),
        Port = attribute.String("Port"),
    };

    public static GrpcRouteModel ParseGrpc(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString("Host"), ParentOf(attribute))
    {
        Service = attribute.String("Service"),
        Method = attribute.String("Method"),
        Port = attribute.String("Port"),
    };

    public static GatewayModel ParseGateway(AttributeReader attribute) =>
        new(attribute.Origin, attribute.RequiredString("Name"), attribute.RequiredString("ClassName"))
        {
            Listener = attribute.String("Listener"),
            Port = attribute.Int("Port"),
            Host = attribute.String("Host"),
            TlsSecret = attribute.String("TlsSecret"),
        };

    private static ParentGateway ParentOf(AttributeReader attribute) =>
        new(attribute.String("Gateway"), attribute.String("GatewayNamespace"), attribute.String("Listener"));
}
