using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[Certificate]</c> and <c>[CertificateIssuer]</c> attributes.</summary>
internal static class CertificateParser
{
    public static CertificateModel ParseCertificate(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString(nameof(CertificateAttribute.Secret)))
    {
        Issuer = attribute.String(nameof(CertificateAttribute.Issuer)),
        ClusterIssuer = attribute.Bool(nameof(CertificateAttribute.ClusterIssuer)),
        DnsNames = attribute.Strings(nameof(CertificateAttribute.DnsNames)),
    };

    public static CertificateIssuerModel ParseIssuer(AttributeReader attribute) =>
        new(attribute.Origin, attribute.RequiredString(nameof(CertificateIssuerAttribute.Name)), attribute.Enum<IssuerKind>(nameof(CertificateIssuerAttribute.Kind)) ?? IssuerKind.SelfSigned)
        {
            Secret = attribute.String(nameof(CertificateIssuerAttribute.Secret)),
            Server = attribute.String(nameof(CertificateIssuerAttribute.Server)),
            Path = attribute.String(nameof(CertificateIssuerAttribute.Path)),
            Email = attribute.String(nameof(CertificateIssuerAttribute.Email)),
            IngressClassName = attribute.String(nameof(CertificateIssuerAttribute.IngressClassName)),
        };
}
