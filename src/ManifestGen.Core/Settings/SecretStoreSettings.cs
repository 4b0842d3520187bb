using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class SecretStoreSettings
{
    public static SettingTable Table { get; } = SettingTable.OfProject<SecretStoreAttribute, SecretStoreModel>(
        project => project.SecretStores,
        declared => declared.Origin,
        new(NotIn("MGEN564", ComposeAndSwarm)),
        new(nameof(SecretStoreAttribute.Name), declared => declared.Name, Written("MGEN561", Syntaxes.SecretStore)),
        new(nameof(SecretStoreAttribute.RefreshInterval), declared => declared.RefreshInterval, Written("MGEN563", Syntaxes.Interval)),
        new(nameof(SecretStoreAttribute.RemoteKeyPrefix), declared => declared.RemoteKeyPrefix, Written("MGEN565", Syntaxes.RemoteText)),
        new(nameof(SecretStoreAttribute.Layout), declared => declared.Layout, Member("MGEN014")));
}
