using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Observability;

/// <summary>MGEN180, MGEN181 and MGEN182: whether OpenTelemetry finds its collector, and speaks its protocol.</summary>
internal sealed class TelemetryRule : IServiceRule
{
    private const int GrpcPort = 4317;
    private const int HttpPort = 4318;

    private static readonly Rule BadEndpoint = new(
        "MGEN180",
        "The collector address is not a valid URL",
        "'{0}' is not a valid collector address: use a scheme, host and port, such as 'http://otel-collector:4317'",
        RuleSeverity.Error,
        Category.Observability);

    private static readonly Rule OtherPort = new(
        "MGEN181",
        "The collector port does not match the protocol",
        "Collectors use port {0} for {1}, and Protocol is {2}: set Protocol = OtlpProtocol.{1}, or use port {3}",
        RuleSeverity.Warning,
        Category.Observability);

    private static readonly Rule Declared = new(
        "MGEN182",
        "The OpenTelemetry variable is declared twice",
        "The declared value of the variable '{0}' replaces the one that [Telemetry] sets",
        RuleSeverity.Info,
        Category.Observability);

    public IReadOnlyList<Rule> Rules => [BadEndpoint, OtherPort, Declared];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Observability.Telemetry is not { } telemetry)
        {
            return [];
        }

        var declared =
            from variable in TelemetryVariables.Of(service, ManifestTargets.Kubernetes).Select(variable => variable.Name).Append(TelemetryVariables.ResourceAttributes)
            where ServiceEnvironment.IsDeclared(service, variable)
            select Declared.At(telemetry.Origin, variable);
        return [.. FindingsOf(telemetry), .. declared];
    }

    private static IEnumerable<Finding> FindingsOf(TelemetryModel telemetry)
    {
        var protocol = telemetry.Origin.Argument(nameof(telemetry.Protocol));
        if (!IsAddress(telemetry.Endpoint, out var endpoint))
        {
            var place = telemetry.Origin.Argument("endpoint");
            var withScheme = "http://" + telemetry.Endpoint.Trim();
            // "collector:4317" is a URL too, of a scheme that does not exist.
            var isSchemeMissing = !telemetry.Endpoint.Contains("://") && IsAddress(withScheme, out _);
            yield return BadEndpoint.At(place, Characters.OnOneLine(telemetry.Endpoint)) with { Remedy = Remedy.Write(place, isSchemeMissing ? withScheme : null) };
        }
        else if (MismatchOf(endpoint.Port, telemetry.Protocol) is var (meant, usual))
        {
            yield return OtherPort.At(protocol, endpoint.Port.ToText(), meant.ToString(), telemetry.Protocol.ToString(), usual.ToText()) with
            {
                Remedy = new Remedy($"Use {meant}", RemedyEdit.SetArgument(protocol, $"OtlpProtocol.{meant}")),
            };
        }
    }

    private static bool IsAddress(string text, out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && address is { Scheme: "http" or "https", Host.Length: > 0 };

    /// <summary>The protocol that the port is for, and the port that the protocol has.</summary>
    private static (OtlpProtocol Meant, int Usual)? MismatchOf(int port, OtlpProtocol protocol) => (port, protocol) switch
    {
        (GrpcPort, OtlpProtocol.HttpProtobuf) => (OtlpProtocol.Grpc, HttpPort),
        (HttpPort, OtlpProtocol.Grpc) => (OtlpProtocol.HttpProtobuf, GrpcPort),
        _ => null,
    };
}
