using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class CertificateIssuerSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<CertificateIssuerAttribute, CertificateIssuerModel>(
        service => service.Exposure.Issuers,
        declared => declared.Origin,
        new SettingOf<CertificateIssuerModel>(NotIn("MGEN139", ComposeAndSwarm)),
        new(nameof(CertificateIssuerAttribute.Name), declared => declared.Name, Written("MGEN129", Syntaxes.Issuer).WhereWritten(Kubernetes)) { IsParameter = true },
        new(nameof(CertificateIssuerAttribute.Kind), declared => declared.Kind, Member("MGEN133").WhereWritten(Kubernetes)) { IsParameter = true, IsDecisive = true },
        new(
            nameof(CertificateIssuerAttribute.Secret),
            declared => declared.Secret,
            Of(IssuerKind.Acme, IssuerKind.Ca, IssuerKind.Vault),
            Written("MGEN129", Syntaxes.Secret).WhereWritten(Kubernetes)),
        new(nameof(CertificateIssuerAttribute.Server), declared => declared.Server, Of(IssuerKind.Acme, IssuerKind.Vault)),
        new(nameof(CertificateIssuerAttribute.Path), declared => declared.Path, Of(IssuerKind.Vault)),
        new(nameof(CertificateIssuerAttribute.Email), declared => declared.Email, Of(IssuerKind.Acme)),
        new(
            nameof(CertificateIssuerAttribute.IngressClassName),
            declared => declared.IngressClassName,
            Of(IssuerKind.Acme),
            Written("MGEN129", Syntaxes.IngressClass).WhereWritten(Kubernetes)));

    private static Limit Of(params IssuerKind[] kinds) =>
        OnlyWith("MGEN137", string.Join(", ", kinds), (CertificateIssuerModel issuer) => Array.IndexOf(kinds, issuer.Kind) >= 0).WhereWritten(Kubernetes);
}
