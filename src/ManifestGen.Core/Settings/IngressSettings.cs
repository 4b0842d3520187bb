using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class IngressSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<IngressAttribute, IngressModel>(
        service => service.Exposure.Ingresses,
        declared => declared.Origin,
        new SettingOf<IngressModel>(NotIn("MGEN139", ComposeAndSwarm)),
        new(nameof(IngressAttribute.PathType), declared => declared.PathType, Member("MGEN133").WhereWritten(Kubernetes)),
        new(nameof(IngressAttribute.TlsSecret), declared => declared.TlsSecret, Written("MGEN129", Syntaxes.Secret).WhereWritten(Kubernetes)),
        new(nameof(IngressAttribute.ClassName), declared => declared.ClassName, Written("MGEN129", Syntaxes.IngressClass).WhereWritten(Kubernetes)));
}
