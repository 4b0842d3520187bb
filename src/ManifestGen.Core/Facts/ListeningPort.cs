using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>The port that an ASP.NET Core program listens on by default.</summary>
public static class ListeningPort
{
    /// <summary>The port named <c>http</c>, else the first TCP port that is not named <c>grpc</c>. Null where there is none, and the image's own port holds.</summary>
    public static PortModel? DeclaredBy(ServiceModel service)
    {
        var ports = service.Ports.Where(port => port.Protocol == PortProtocol.Tcp).ToList();
        return ports.Find(port => port.Name == "http") ?? ports.Find(port => port.Name != "grpc");
    }

    /// <summary>Its number.</summary>
    public static int Of(ServiceModel service) => DeclaredBy(service)?.Number ?? Defaults.ImageHttpPort;
}
