using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class StoredSecretSettings
{
    public static SettingTable Table { get; } = SettingTable.OfProject<StoredSecretAttribute, StoredSecretModel>(
        project => project.StoredSecrets,
        declared => declared.Origin,
        new(NotIn("MGEN564", ComposeAndSwarm)),
        new(nameof(StoredSecretAttribute.RemoteKey), declared => declared.RemoteKey,
            Written("MGEN565", Syntaxes.RemoteKey),
            OnlyWith<StoredSecretModel>("MGEN566", "a Secret that is not ignored", secret => secret.Ignore != true)),
        new(nameof(StoredSecretAttribute.Property), declared => declared.Property,
            Written("MGEN565", Syntaxes.RemoteText),
            OnlyWith<StoredSecretModel>("MGEN566", "one `Key`", secret => secret.Key is not null)),
        new(nameof(StoredSecretAttribute.Ignore), declared => declared.Ignore == true ? true : null,
            OnlyWith<StoredSecretModel>("MGEN566", "the whole Secret", secret => secret.Key is null)));
}
