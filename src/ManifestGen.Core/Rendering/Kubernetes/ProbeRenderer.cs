using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

internal static class ProbeRenderer
{
    public static YamlNode? Render(ProbeModel? probe, ServiceModel service)
    {
        if (probe is null)
        {
            return null;
        }

        var (handler, content) = Handler(probe, service.PortOf(probe));
        return new YamlMap
        {
            { handler, content },
            { "initialDelaySeconds", probe.InitialDelaySeconds is 0 ? null : probe.InitialDelaySeconds },
            { "periodSeconds", probe.EffectivePeriodSeconds },
            { "timeoutSeconds", probe.EffectiveTimeoutSeconds },
            { "failureThreshold", probe.EffectiveFailureThreshold },
            { "successThreshold", probe.SuccessThreshold },
            { "terminationGracePeriodSeconds", probe.TerminationGracePeriodSeconds },
        };
    }

    // Ports go by name where the API allows it, so that a reader sees which one it is.
    private static (string Handler, YamlMap Content) Handler(ProbeModel probe, PortModel? port) => probe.Kind switch
    {
        ProbeKind.Http => ("httpGet", HttpGet(probe, port)),
        ProbeKind.Tcp => ("tcpSocket", new() { { "port", port?.Name } }),
        ProbeKind.Grpc => ("grpc", new() { { "port", port?.Number }, { "service", probe.GrpcService } }),
        _ => ("exec", new() { { "command", YamlList.Command(probe.Command.Select(VariableReferences.Escape)) } }),
    };

    private static YamlMap HttpGet(ProbeModel probe, PortModel? port) => new()
    {
        { "path", probe.EffectivePath },
        { "port", port?.Name },
        { "scheme", probe.Scheme == ProbeScheme.Https ? "HTTPS" : null },
        { "httpHeaders", YamlList.Of(probe.Headers.Select(Header)).OrNull() },
    };

    private static YamlNode Header(string header)
    {
        var (name, value) = ProbeModel.SplitHeader(header);
        return new YamlMap { { "name", name }, { "value", value } };
    }
}
