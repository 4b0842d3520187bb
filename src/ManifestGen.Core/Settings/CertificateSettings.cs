using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class CertificateSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<CertificateAttribute, CertificateModel>(
        service => service.Exposure.Certificates,
        declared => declared.Origin,
        new SettingOf<CertificateModel>(NotIn("MGEN139", ComposeAndSwarm)),
        new(nameof(CertificateAttribute.Secret), declared => declared.Secret, Written("MGEN129", Syntaxes.Secret).WhereWritten(Kubernetes)) { IsParameter = true },
        new(nameof(CertificateAttribute.Issuer), declared => declared.Issuer, Written("MGEN129", Syntaxes.Issuer).WhereWritten(Kubernetes)));
}
