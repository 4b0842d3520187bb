using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>What cert-manager reads: certificates, and who signs them.</summary>
internal static class CertificateRenderer
{
    private const string Group = "cert-manager.io";
    private const string ApiVersion = Group + "/v1";

    public static IEnumerable<YamlNode> Render(ServiceModel service) =>
    [
        .. service.Exposure.Issuers.Select(issuer => Issuer(issuer, service)),
        .. service.Exposure.Certificates.Select(certificate => Certificate(certificate, service)),
    ];

    private static YamlMap Certificate(CertificateModel certificate, ServiceModel service) => new()
    {
        { "apiVersion", ApiVersion },
        { "kind", "Certificate" },
        { "metadata", Metadata.Of(ManifestKinds.Certificate, service, name: certificate.Secret) },
        {
            "spec", new YamlMap
            {
                { "secretName", certificate.Secret },
                { "dnsNames", YamlList.Of(certificate.EffectiveDnsNames(service.Exposure).Select(name => (YamlNode?)name)) },
                // A key that leaked does not outlive its certificate.
                { "privateKey", new YamlMap { { "rotationPolicy", "Always" } } },
                {
                    "issuerRef", new YamlMap
                    {
                        { "group", Group },
                        { "kind", certificate.ClusterIssuer == true ? "ClusterIssuer" : "Issuer" },
                        { "name", certificate.EffectiveIssuer(service.Exposure) },
                    }
                },
            }
        },
    };

    private static YamlMap Issuer(CertificateIssuerModel issuer, ServiceModel service) => new()
    {
        { "apiVersion", ApiVersion },
        { "kind", "Issuer" },
        { "metadata", Metadata.Of(ManifestKinds.Certificate, service, name: issuer.Name) },
        { "spec", Signing(issuer) },
    };

    private static YamlMap Signing(CertificateIssuerModel issuer) => issuer.Kind switch
    {
        IssuerKind.Ca => new() { { "ca", new YamlMap { { "secretName", issuer.Secret } } } },
        IssuerKind.Vault => new() { { "vault", Vault(issuer) } },
        IssuerKind.Acme => new() { { "acme", Acme(issuer) } },
        _ => new() { { "selfSigned", new YamlMap() } },
    };

    private static YamlMap Vault(CertificateIssuerModel issuer) => new()
    {
        { "server", issuer.EffectiveServer },
        { "path", issuer.Path },
        { "auth", new YamlMap { { "tokenSecretRef", new YamlMap { { "name", issuer.EffectiveSecret }, { "key", "token" } } } } },
    };

    private static YamlMap Acme(CertificateIssuerModel issuer) => new()
    {
        { "server", issuer.EffectiveServer },
        { "email", issuer.Email },
        { "privateKeySecretRef", new YamlMap { { "name", issuer.EffectiveSecret } } },
        { "solvers", new YamlList { new YamlMap { { "http01", new YamlMap { { "ingress", new YamlMap { { "ingressClassName", issuer.IngressClassName } } } } } } } },
    };
}
