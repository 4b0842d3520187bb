using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[Certificate]</c> and <c>[CertificateIssuer]</c> attributes.</summary>
internal static class CertificateParser
{
    public static CertificateModel ParseCertificate(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString("Secret"))
    {
        Issuer = attribute.String("Issuer"),
        ClusterIssuer = attribute.Bool("ClusterIssuer"),
        DnsNames = attribute.Strings("DnsNames"),
    };

    public static CertificateIssuerModel ParseIssuer(AttributeReader attribute) =>
        new(attribute.Origin, attribute.RequiredString("Name"), (IssuerKind)(attribute.Enum("Kind") ?? (int)IssuerKind.SelfSigned))
        {
            Secret = attribute.String("Secret"),
            Server = attribute.String("Server"),
            Path = attribute.String("Path"),
            Email = attribute.String("Email"),
            IngressClassName = attribute.String("IngressClassName"),
        };
}
