using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>What the SDKs of OpenTelemetry read: https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables.</summary>
internal static class TelemetryVariables
{
    public const string ResourceAttributes = "OTEL_RESOURCE_ATTRIBUTES";

    private const int HttpPort = 4318;

    /// <summary>The variables, without <see cref="ResourceAttributes"/>.</summary>
    public static IEnumerable<(string Name, string Value)> Of(ServiceModel service, ManifestTargets target) => TelemetryOf(service, target) is not { } telemetry ? [] :
    [
        ("OTEL_SERVICE_NAME", service.Name),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", telemetry.Endpoint),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", telemetry.Protocol == OtlpProtocol.Grpc ? "grpc" : "http/protobuf"),
    ];

    /// <summary>Whether the service sends to a collector.</summary>
    public static bool IsSent(ServiceModel service) => service.Observability.Telemetry is not null || CollectorOf(service) is not null;

    // Who depends on a collector sends to it, unless [Telemetry] says to which.
    private static TelemetryModel? TelemetryOf(ServiceModel service, ManifestTargets target)
    {
        if (service.Observability.Telemetry is { } declared)
        {
            return declared;
        }

        return CollectorOf(service) is { } collector && collector.Ports[0] is var port
            ? new(Origin.Class, $"http://{DependencyVariables.AuthorityOf(collector, port, target)}") { Protocol = port.Number == HttpPort ? OtlpProtocol.HttpProtobuf : OtlpProtocol.Grpc }
            : null;
    }

    private static ServiceReference? CollectorOf(ServiceModel service) => service.Backing is not null ? null : service.Network.Dependencies
        .Select(dependency => dependency.Service)
        .FirstOrDefault(reference => reference.Ports.Count > 0 && DependencyVariables.IsCollector(reference));

    /// <summary>What is known of the service before it runs. Nothing in it has to be encoded: tags and the names of systems and environments hold neither <c>,</c> nor <c>=</c>.</summary>
    public static string AttributesOf(ServiceModel service, ProjectModel project) => string.Join(",", new[]
    {
        $"service.version={ImageReference.Of(service, project).Tag}",
        service.PartOf is { } system ? $"service.namespace={system}" : null,
        project.Environment is { } environment ? $"deployment.environment.name={environment}" : null,
    }.OfType<string>());
}
