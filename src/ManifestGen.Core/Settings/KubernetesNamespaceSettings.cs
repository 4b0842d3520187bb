using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class KubernetesNamespaceSettings
{
    public static SettingTable Table { get; } = SettingTable.OfProject<KubernetesNamespaceAttribute, NamespaceModel>(
        project => project.Namespaces,
        declared => declared.Origin,
        new(nameof(KubernetesNamespaceAttribute.Level), declared => declared.Level, Member("MGEN014")),
        new(nameof(KubernetesNamespaceAttribute.ApplySet), declared => declared.ApplySet, Written("MGEN843", Syntaxes.ObjectName)));
}
