namespace ManifestGen;

/// <summary>The issuer of the certificates that cert-manager obtains for the service.</summary>
/// <remarks>
/// Kubernetes: an Issuer (<c>cert-manager.io/v1</c>) of the namespace; cert-manager must be installed in the cluster. Not supported by Compose and Swarm
/// (MGEN139).
/// Errors: MGEN129 (a name), MGEN130 (declared twice), MGEN133 (no such kind), MGEN137 (an argument that the kind needs, or does not have).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class CertificateIssuerAttribute : ManifestAttribute
{
    /// <summary>Declares an issuer.</summary>
    /// <param name="name">Its name, by which a <see cref="CertificateAttribute"/> refers to it.</param>
    /// <param name="kind">How it signs.</param>
    public CertificateIssuerAttribute(string name, IssuerKind kind) => (Name, Kind) = (name, kind);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How it signs.</summary>
    public IssuerKind Kind { get; }

    /// <summary>
    /// For <see cref="IssuerKind.Ca"/> the secret with the authority's certificate and key; for <see cref="IssuerKind.Vault"/> the secret with a Vault token
    /// under the key <c>token</c>; for <see cref="IssuerKind.Acme"/> the secret in which the account's key is kept, by default the issuer's name and <c>-account</c>.
    /// </summary>
    public string? Secret { get; set; }

    /// <summary>The address of Vault, or of the ACME server; for ACME by default that of Let's Encrypt.</summary>
    public string? Server { get; set; }

    /// <summary>For Vault: the path of the signing role, such as <c>pki/sign/shop</c>.</summary>
    public string? Path { get; set; }

    /// <summary>For ACME: the email address for expiry warnings. Default: none.</summary>
    public string? Email { get; set; }

    /// <summary>For ACME: the class of the ingress that answers the challenge (HTTP-01). Default: the cluster's default class.</summary>
    public string? IngressClassName { get; set; }
}

/// <summary>How an issuer signs certificates.</summary>
public enum IssuerKind
{
    /// <summary>Each certificate signs itself; for development.</summary>
    SelfSigned,

    /// <summary>By an authority whose key is in a secret.</summary>
    Ca,

    /// <summary>By HashiCorp Vault.</summary>
    Vault,

    /// <summary>By an ACME server, such as Let's Encrypt, that asks the host itself (HTTP-01).</summary>
    Acme,
}
