namespace ManifestGen;

/// <summary>A host and a path that a gateway of the Kubernetes Gateway API routes to the service.</summary>
/// <remarks>
/// Kubernetes: an HTTPRoute (<c>gateway.networking.k8s.io/v1</c>) for each gateway and host, with a rule for each attribute. Requests go to the port
/// <see cref="GatewayRouteAttribute.Port"/>; default: the TCP port named <c>http</c>, else the first TCP port. In a web project also
/// <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED=true</c>. Compose and Swarm have no gateway (MGEN139). If an environment declares any, it has only the hosts that
/// they name (MGEN165).
/// Errors: MGEN116 (<see cref="TimeoutSeconds"/>), MGEN122 (no port), MGEN123 (unknown port), MGEN124 (host), MGEN166 (a host that the gateway does not take), MGEN125 and MGEN126 (path),
/// MGEN127 (the same requests twice), MGEN129 (name of the gateway), MGEN130 (derived name), MGEN133 (no such method), MGEN138 (no such listener),
/// MGEN164 (a listener without TLS).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class HttpRouteAttribute : GatewayRouteAttribute
{
    /// <summary>Declares a route.</summary>
    /// <param name="host">The host name in lower case, such as <c>shop.example.com</c>; the first label can be <c>*</c>.</param>
    public HttpRouteAttribute(string host)
        : base(host)
    {
    }

    /// <summary>The path. Default: <c>/</c>, that is all of them.</summary>
    public string? Path { get; set; }

    /// <summary>How the path is compared. Default: <see cref="RoutePathType.Prefix"/>.</summary>
    public RoutePathType PathType { get; set; }

    /// <summary>The only method that is let through. Default: <see cref="RouteMethod.Any"/>.</summary>
    public RouteMethod Method { get; set; }

    /// <summary>How long the gateway waits for the whole answer: 1 to 99999. Default: the gateway's own timeout.</summary>
    public int TimeoutSeconds { get; set; }
}

/// <summary>How the path of a request is compared with that of an HTTPRoute.</summary>
public enum RoutePathType
{
    /// <summary>By path segments: <c>/catalog</c> also matches <c>/catalog/1</c>, but not <c>/catalogs</c>.</summary>
    Prefix,

    /// <summary>Character by character.</summary>
    Exact,

    /// <summary>By a regular expression, in the syntax of the gateway. Not every gateway has it.</summary>
    RegularExpression,
}

/// <summary>The method of an HTTP request.</summary>
public enum RouteMethod
{
    /// <summary>Every method.</summary>
    Any,

    /// <summary>GET.</summary>
    Get,

    /// <summary>HEAD.</summary>
    Head,

    /// <summary>POST.</summary>
    Post,

    /// <summary>PUT.</summary>
    Put,

    /// <summary>DELETE.</summary>
    Delete,

    /// <summary>CONNECT.</summary>
    Connect,

    /// <summary>OPTIONS.</summary>
    Options,

    /// <summary>TRACE.</summary>
    Trace,

    /// <summary>PATCH.</summary>
    Patch,
}
