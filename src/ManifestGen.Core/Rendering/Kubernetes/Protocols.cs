using ManifestGen.Model;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>Kubernetes' names of the protocols.</summary>
internal static class Protocols
{
    public static string Of(PortModel port) => port.Protocol == PortProtocol.Udp ? "UDP" : "TCP";
}
