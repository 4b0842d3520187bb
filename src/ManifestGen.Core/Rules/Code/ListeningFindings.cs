using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN901, MGEN902 and MGEN918: where the program listens, and what it speaks there.</summary>
public static class ListeningFindings
{
    private static readonly Rule OtherPort = new(
        "MGEN901",
        "The program listens on a different port",
        "The program listens on {1}, and nothing listens on port {0}: declare the port on which the program listens",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule Loopback = new(
        "MGEN902",
        "The program listens on localhost only",
        "'{0}' is reachable from inside the container only, so port {1} gets no connections: listen on all addresses",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoHttp2 = new(
        "MGEN918",
        "The gRPC port does not use HTTP/2",
        "A port without TLS uses HTTP/1.1 only, and gRPC requires HTTP/2: set HttpProtocols.Http2 for a port, "
        + "or the variable Kestrel__EndpointDefaults__Protocols to Http2",
        RuleSeverity.Warning,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } = [OtherPort, Loopback, NoHttp2];

    /// <summary>That code listens elsewhere than a port is declared.</summary>
    /// <param name="port">The declared one.</param>
    /// <param name="service">Its service.</param>
    /// <param name="listened">The ports on which code listens.</param>
    public static Finding ListensElsewhere(PortModel port, ServiceModel service, IReadOnlyList<int> listened) =>
        OtherPort.At(port.Origin.Argument("number"), port.Number.ToText(), string.Join(", ", listened.Select(number => number.ToText()))) with
        {
            Remedy = listened.Count == 1 && service.Ports.Count == 1
                ? new Remedy($"Declare port {listened[0].ToText()}", RemedyEdit.SetArgument(port.Origin.Argument("number"), listened[0].ToText()))
                : null,
        };

    /// <summary>That code listens where nothing outside of the container gets to.</summary>
    /// <param name="address">As it is written.</param>
    /// <param name="service">The service.</param>
    public static Finding ListensInside(string address, ServiceModel service) => Loopback.At(Origin.Class, address, service.Ports[0].Number.ToText());

    /// <summary>That gRPC is mapped, and no port speaks HTTP/2.</summary>
    /// <param name="service">The service.</param>
    public static Finding CannotSpeakGrpc(ServiceModel service) => NoHttp2.At(Origin.Class) with
    {
        // A probe over HTTP is one over HTTP/1.1.
        Remedy = service.Probes.Any(probe => probe.Kind == ProbeKind.Http)
            ? null
            : new Remedy("Use HTTP/2 on every port", RemedyEdit.AddAttribute(service.Origin, "Env(\"Kestrel__EndpointDefaults__Protocols\", \"Http2\")")),
    };
}
