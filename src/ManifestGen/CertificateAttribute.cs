namespace ManifestGen;

/// <summary>A TLS certificate that cert-manager obtains and renews, in a secret.</summary>
/// <remarks>
/// Kubernetes: a Certificate (<c>cert-manager.io/v1</c>); cert-manager must be installed in the cluster. Not supported by Compose and Swarm (MGEN139).
/// Errors: MGEN124 (a DNS name), MGEN129 (name of the secret or issuer), MGEN130 (declared twice), MGEN135 (no DNS name), MGEN136 (a DNS name that
/// nothing uses), MGEN137 (no issuer).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class CertificateAttribute : ManifestAttribute
{
    /// <summary>Declares a certificate.</summary>
    /// <param name="secret">The secret for the certificate, which an <see cref="IngressAttribute"/> or <see cref="GatewayAttribute"/> names; also the
    /// certificate's name.</param>
    public CertificateAttribute(string secret) => Secret = secret;

    /// <summary>The secret.</summary>
    public string Secret { get; }

    /// <summary>The issuer's name. Default: the service's own <see cref="CertificateIssuerAttribute"/>; without one it must be given.</summary>
    public string? Issuer { get; set; }

    /// <summary>Whether the issuer is one of the cluster (<c>ClusterIssuer</c>) instead of one of the namespace (<c>Issuer</c>). Default: false.</summary>
    public bool ClusterIssuer { get; set; }

    /// <summary>The host names of the certificate. Default: the hosts of the service's ingresses and gateways that name the secret.</summary>
    public string[]? DnsNames { get; set; }
}
