namespace ManifestGen;

/// <summary>A gateway of the Kubernetes Gateway API, for a service that does not use the cluster's gateway. Use one attribute for each listener.</summary>
/// <remarks>
/// Kubernetes: a Gateway (<c>gateway.networking.k8s.io/v1</c>) for each name. A listener with a certificate takes HTTPS, one without takes HTTP.
/// Compose and Swarm have no gateway (MGEN139). One of an environment changes the listener of the same name.
/// Errors: MGEN116 (<see cref="Port"/>), MGEN124 (host), MGEN129 (a name), MGEN130 (a name twice), MGEN138 (listeners that clash),
/// MGEN164 (no certificate for a route).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class GatewayAttribute : ManifestAttribute
{
    /// <summary>Declares a listener of a gateway.</summary>
    /// <param name="name">The gateway's name.</param>
    /// <param name="className">The GatewayClass, such as <c>istio</c> or <c>nginx</c>.</param>
    public GatewayAttribute(string name, string className) => (Name, ClassName) = (name, className);

    /// <summary>The gateway's name, by which routes refer to it.</summary>
    public string Name { get; }

    /// <summary>The GatewayClass.</summary>
    public string ClassName { get; }

    /// <summary>The listener's name. Default: <c>https</c> with a certificate, else <c>http</c>.</summary>
    public string? Listener { get; set; }

    /// <summary>The port on which it listens. Default: 443 with a certificate, else 80.</summary>
    public int Port { get; set; }

    /// <summary>The host that it accepts; the first label can be <c>*</c>. Default: every host.</summary>
    public string? Host { get; set; }

    /// <summary>The secret with the certificate (<c>kubernetes.io/tls</c>), with which the listener ends TLS. Default: none, so that requests are not encrypted.</summary>
    public string? TlsSecret { get; set; }
}
