using static ManifestGen.DropRows;

namespace ManifestGen;

internal static class ObservabilityRows
{
    private const string TwoPorts = """[ContainerService("catalog"), Port(8080, Name = "http"), Port(9090, Name = "admin")]""";

    public static readonly DropRow[] All =
    [
        ("MetricsAttribute.Path", TwoPorts + "[Metrics]", TwoPorts + """[Metrics("/prometheus")]"""),
        ("MetricsAttribute.Port", TwoPorts + "[Metrics]", TwoPorts + """[Metrics(Port = "admin")]"""),
        ("TelemetryAttribute.Endpoint", Service + """[Telemetry("http://a:4317")]""", Service + """[Telemetry("http://b:4317")]"""),
        ("TelemetryAttribute.Protocol", Service + """[Telemetry("http://a:4318")]""", Service + """[Telemetry("http://a:4318", Protocol = OtlpProtocol.HttpProtobuf)]"""),
    ];
}
