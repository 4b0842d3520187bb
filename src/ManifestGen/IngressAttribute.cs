namespace ManifestGen;

/// <summary>A host and a path that an ingress controller routes to the service from outside the cluster.</summary>
/// <remarks>
/// Kubernetes: an Ingress (<c>networking.k8s.io/v1</c>) for each class, with all hosts and paths of the service;
/// <c>[Annotation("…", "…", On = ManifestKinds.Ingress)]</c> adds what the controller reads. In a web project also
/// <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED=true</c>, so that ASP.NET Core sees the client's address and scheme.
/// Compose and Swarm have no ingress (MGEN139). If an environment declares any, it has only the hosts that they name (MGEN165).
/// Errors: MGEN122 (no port), MGEN123 (unknown port), MGEN124 (host), MGEN125 and MGEN126 (path), MGEN127 (host and path twice), MGEN128 (no TLS),
/// MGEN129 (name of a secret or class), MGEN130 (derived name), MGEN131 (code in annotations), MGEN190 (no class), MGEN132 (class as annotation too), MGEN133 (path type).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class IngressAttribute : ManifestAttribute
{
    /// <summary>Declares a host.</summary>
    /// <param name="host">The host name in lower case, such as <c>shop.example.com</c>; the first label can be <c>*</c>.</param>
    public IngressAttribute(string host) => Host = host;

    /// <summary>The host name.</summary>
    public string Host { get; }

    /// <summary>The path. Default: <c>/</c>, that is all of them.</summary>
    public string? Path { get; set; }

    /// <summary>How the path is compared. Default: <see cref="IngressPathType.Prefix"/>.</summary>
    public IngressPathType PathType { get; set; }

    /// <summary>The name of the port that requests go to. Default: the TCP port named <c>http</c>, else the first TCP port.</summary>
    public string? Port { get; set; }

    /// <summary>The secret with the host's certificate (<c>kubernetes.io/tls</c>). Default: none, so that requests are not encrypted.</summary>
    public string? TlsSecret { get; set; }

    /// <summary>The ingress class, such as <c>nginx</c>. Default: the cluster's default class.</summary>
    public string? ClassName { get; set; }
}

/// <summary>How the path of a request is compared with that of an Ingress.</summary>
public enum IngressPathType
{
    /// <summary>By path segments: <c>/catalog</c> also matches <c>/catalog/1</c>, but not <c>/catalogs</c>.</summary>
    Prefix,

    /// <summary>Character by character.</summary>
    Exact,

    /// <summary>As the ingress controller has it, such as by a regular expression.</summary>
    ImplementationSpecific,
}
