using ManifestGen.Model;

namespace ManifestGen.Rendering;

/// <summary>What the SDKs of OpenTelemetry read: https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables.</summary>
internal static class TelemetryVariables
{
    public const string ResourceAttributes = "OTEL_RESOURCE_ATTRIBUTES";

    /// <summary>The variables, without <see cref="ResourceAttributes"/>.</summary>
    public static IEnumerable<(string Name, string Value)> Of(ServiceModel service) => service.Observability.Telemetry is not { } telemetry ? [] :
    [
        ("OTEL_SERVICE_NAME", service.Name),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", telemetry.Endpoint),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", telemetry.Protocol == OtlpProtocol.Grpc ? "grpc" : "http/protobuf"),
    ];

    /// <summary>What is known of the service before it runs. Nothing in it has to be encoded: tags and the names of systems and environments hold neither <c>,</c> nor <c>=</c>.</summary>
    public static string AttributesOf(ServiceModel service, ProjectModel project) => string.Join(",", new[]
    {
        $"service.version={ImageReference.Of(service, project).Tag}",
        service.PartOf is { } system ? $"service.namespace={system}" : null,
        project.Environment is { } environment ? $"deployment.environment.name={environment}" : null,
    }.OfType<string>());
}
