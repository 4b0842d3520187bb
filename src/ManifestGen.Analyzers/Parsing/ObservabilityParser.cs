using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[Metrics]</c> and <c>[Telemetry]</c>.</summary>
internal static class ObservabilityParser
{
    public static ObservabilityModel Parse(AttributeSet attributes) => new()
    {
        Metrics = attributes.Single(AttributeNames.Metrics) is { } metrics ? ParseMetrics(metrics) : null,
        Telemetry = attributes.Single(AttributeNames.Telemetry) is { } telemetry
            ? new(telemetry.Origin, telemetry.RequiredString("Endpoint")) { Protocol = (OtlpProtocol)(telemetry.Enum("Protocol") ?? (int)OtlpProtocol.Grpc) }
            : null,
    };

    private static MetricsModel ParseMetrics(AttributeReader metrics) => new(metrics.Origin, metrics.RequiredString("Path"))
    {
        Port = metrics.String("Port"),
        IntervalSeconds = metrics.Int("IntervalSeconds"),
        HonorLabels = metrics.Bool("HonorLabels"),
        Monitor = (MetricsMonitor?)metrics.Enum("Monitor"),
    };
}
