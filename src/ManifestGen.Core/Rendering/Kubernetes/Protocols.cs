using ManifestGen.Model;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>Kubernetes' names of the protocols.</summary>
internal static class Protocols
{
    public static string Of(PortModel port) => port.Protocol == PortProtocol.Udp ? "UDP" : "TCP";

    /// <summary>
    /// The protocol that a port without a declared one speaks, where that is sure: a wrong one breaks the connection where a mesh or gateway acts on it.
    /// Null where it is not.
    /// </summary>
    public static string? OfApplication(PortModel port, ServiceModel service) => port switch
    {
        // A gateway must not try HTTP/1.1, which gRPC cannot do.
        _ when service.Exposure.GrpcRoutes.Any(route => service.PortOf(route) == port) => "kubernetes.io/h2c",
        { Name: "http", Protocol: PortProtocol.Tcp } => "http",
        _ => null,
    };
}
