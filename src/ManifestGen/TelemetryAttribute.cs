namespace ManifestGen;

/// <summary>Where the program sends traces, metrics and logs by OpenTelemetry. The SDK for .NET reads it by itself.</summary>
/// <remarks>
/// <para>Every target: <c>OTEL_SERVICE_NAME</c>, <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, <c>OTEL_EXPORTER_OTLP_PROTOCOL</c>, and <c>OTEL_RESOURCE_ATTRIBUTES</c> with the
/// version, the system (<see cref="ContainerServiceAttribute.PartOf"/>) and, in an overlay, the environment.</para>
/// <para>Kubernetes: also the names of the pod, its namespace and its node, from the downward API by way of <c>POD_NAME</c>, <c>POD_NAMESPACE</c> and <c>NODE_NAME</c>;
/// a NetworkPolicy that limits the ways out leaves the one to the collector open. A variable that is declared by another attribute keeps its value (MGEN182).</para>
/// <para>Errors: MGEN180 (endpoint), MGEN181 (the port of the other protocol), MGEN182 (declared variable), MGEN183 (protocol).</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class TelemetryAttribute : ManifestAttribute
{
    /// <summary>Declares the collector.</summary>
    /// <param name="endpoint">Its address, such as <c>http://otel-collector:4317</c>.</param>
    public TelemetryAttribute(string endpoint) => Endpoint = endpoint;

    /// <summary>The collector's address.</summary>
    public string Endpoint { get; }

    /// <summary>The protocol. Default: <see cref="OtlpProtocol.Grpc"/>, for which collectors listen on 4317; they listen on 4318 for <see cref="OtlpProtocol.HttpProtobuf"/>.</summary>
    public OtlpProtocol Protocol { get; set; }
}

/// <summary>The protocols of OpenTelemetry.</summary>
public enum OtlpProtocol
{
    /// <summary>gRPC.</summary>
    Grpc,

    /// <summary>Protocol buffers over HTTP.</summary>
    HttpProtobuf,
}
