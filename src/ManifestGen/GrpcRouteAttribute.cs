namespace ManifestGen;

/// <summary>A host, and a gRPC service or method, that a gateway of the Kubernetes Gateway API routes to the service.</summary>
/// <remarks>
/// Kubernetes: a GRPCRoute (<c>gateway.networking.k8s.io/v1</c>) for each gateway and host, with a rule for each attribute. Requests go to the port
/// <see cref="GatewayRouteAttribute.Port"/>; default: the TCP port named <c>grpc</c>, else the first TCP port. The port of the Service gets
/// <c>appProtocol: kubernetes.io/h2c</c>, unless <see cref="PortAttribute.AppProtocol"/> says otherwise. In a web project also
/// <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED=true</c>. Compose and Swarm have no gateway (MGEN139). If an environment declares any, it has only the hosts that
/// they name (MGEN165).
/// Errors: MGEN122 (no port), MGEN123 (unknown port), MGEN124 (host), MGEN166 (a host that the gateway does not take), MGEN127 (the same requests twice), MGEN129 (name of the gateway),
/// MGEN130 (derived name), MGEN134 (no name of a gRPC service or method), MGEN138 (no such listener), MGEN164 (a listener without TLS).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class GrpcRouteAttribute : GatewayRouteAttribute
{
    /// <summary>Declares a route.</summary>
    /// <param name="host">The host name in lower case, such as <c>api.example.com</c>; the first label can be <c>*</c>.</param>
    public GrpcRouteAttribute(string host)
        : base(host)
    {
    }

    /// <summary>The gRPC service with its package, such as <c>acme.Catalog</c>. Default: every service.</summary>
    public string? Service { get; set; }

    /// <summary>The gRPC method. Default: every method.</summary>
    public string? Method { get; set; }
}
