namespace ManifestGen;

/// <summary>How a probe finds out whether the service is well.</summary>
public enum ProbeKind
{
    /// <summary>An HTTP GET request on <see cref="ProbeAttribute.Path"/>: well when the status is 200 to 399.</summary>
    Http,

    /// <summary>A TCP connection: well when it is accepted.</summary>
    Tcp,

    /// <summary>A call of <c>grpc.health.v1.Health/Check</c>: well when the answer is <c>SERVING</c>.</summary>
    Grpc,

    /// <summary><see cref="ProbeAttribute.Command"/>, run inside the container: well when it exits with 0.</summary>
    Exec,
}

/// <summary>Whether an HTTP probe speaks TLS.</summary>
public enum ProbeScheme
{
    /// <summary>Plain HTTP.</summary>
    Http,

    /// <summary>HTTPS. The certificate is not checked: what answers is the container itself.</summary>
    Https,
}

/// <summary>
/// What the three probes have in common. Use <see cref="StartupProbeAttribute"/>, <see cref="LivenessProbeAttribute"/> and <see cref="ReadinessProbeAttribute"/>.
/// </summary>
/// <remarks>
/// Errors: MGEN401 (no port to go to), MGEN402 (a port that is not declared), MGEN403 and MGEN404 (path), MGEN405 (timeout longer than the period),
/// MGEN406 (liveness equal to readiness), MGEN408 (arguments of another kind), MGEN409 (a number out of range), MGEN410 (a UDP port),
/// MGEN412 (a header).
/// </remarks>
public abstract class ProbeAttribute : ManifestAttribute
{
    private protected ProbeAttribute(string path) => (Kind, Path) = (ProbeKind.Http, path);

    private protected ProbeAttribute(ProbeKind kind) => Kind = kind;

    /// <summary>How the probe asks.</summary>
    public ProbeKind Kind { get; }

    /// <summary>HTTP: the path to request, from its <c>/</c> on. Default: <c>/</c>.</summary>
    public string? Path { get; set; }

    /// <summary>HTTP: whether the port speaks TLS. Default: <see cref="ProbeScheme.Http"/>.</summary>
    public ProbeScheme Scheme { get; set; }

    /// <summary>HTTP: headers to send, each <c>Name: value</c>, such as <c>Host: shop.example.com</c>.</summary>
    public string[] Headers { get; set; } = [];

    /// <summary>HTTP, TCP, gRPC: the name of a declared <see cref="PortAttribute"/>. Default: the first port.</summary>
    public string? Port { get; set; }

    /// <summary>gRPC: the name of the service to ask for. Default: the server as a whole.</summary>
    public string? GrpcService { get; set; }

    /// <summary>Exec: the program and its arguments. No shell sees them.</summary>
    public string[] Command { get; set; } = [];

    /// <summary>Seconds from the start of the container to the first probe. Default: 0.</summary>
    public int InitialDelaySeconds { get; set; }

    /// <summary>Seconds between two probes. Default: 2 for startup, 10 for liveness, 5 for readiness.</summary>
    public int PeriodSeconds { get; set; }

    /// <summary>Seconds after which a probe without an answer has failed. Default: 2.</summary>
    public int TimeoutSeconds { get; set; }

    /// <summary>Failures in a row until the probe counts as failed. Default: 30 for startup (a minute, at its period of 2 seconds), else 3.</summary>
    public int FailureThreshold { get; set; }
}
