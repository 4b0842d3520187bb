using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Health;

/// <summary>What a probe asks, whatever its numbers.</summary>
internal static class ProbeQuestion
{
    public static bool IsSame(ProbeModel left, ProbeModel right, ServiceModel service) =>
        left.Kind == right.Kind && left.Kind switch
        {
            ProbeKind.Http => IsSameRequest(left, right) && service.PortOf(left) == service.PortOf(right),
            ProbeKind.Tcp => service.PortOf(left) == service.PortOf(right),
            ProbeKind.Grpc => left.GrpcService == right.GrpcService && service.PortOf(left) == service.PortOf(right),
            _ => left.Command == right.Command,
        };

    private static bool IsSameRequest(ProbeModel left, ProbeModel right) =>
        left.EffectivePath == right.EffectivePath
        && left.Headers == right.Headers
        && (left.Scheme == ProbeScheme.Https) == (right.Scheme == ProbeScheme.Https);

    /// <summary>For messages.</summary>
    public static string Describe(ProbeModel probe) => Characters.OnOneLine(probe.Kind switch
    {
        ProbeKind.Http => $"GET {probe.EffectivePath}",
        ProbeKind.Tcp => "a TCP connection",
        ProbeKind.Grpc => $"gRPC health of '{probe.GrpcService}'",
        _ => string.Join(" ", probe.Command),
    });
}
