using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[Metrics]</c> and <c>[Telemetry]</c>.</summary>
internal static class ObservabilityParser
{
    public static ObservabilityModel Parse(AttributeSet attributes) => new()
    {
        Metrics = attributes.Single(nameof(MetricsAttribute)) is { } metrics ? ParseMetrics(metrics) : null,
        Telemetry = attributes.Single(nameof(TelemetryAttribute)) is { } telemetry
            ? new(telemetry.Origin, telemetry.RequiredString(nameof(TelemetryAttribute.Endpoint))) { Protocol = telemetry.Enum<OtlpProtocol>(nameof(TelemetryAttribute.Protocol)) ?? OtlpProtocol.Grpc }
            : null,
    };

    private static MetricsModel ParseMetrics(AttributeReader metrics) => new(metrics.Origin, metrics.RequiredString(nameof(MetricsAttribute.Path)))
    {
        Port = metrics.String(nameof(MetricsAttribute.Port)),
        IntervalSeconds = metrics.Int(nameof(MetricsAttribute.IntervalSeconds)),
        HonorLabels = metrics.Bool(nameof(MetricsAttribute.HonorLabels)),
        Monitor = metrics.Enum<MetricsMonitor>(nameof(MetricsAttribute.Monitor)),
    };
}
