using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class SecretFileSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<SecretFileAttribute, SecretFileModel>(
        service => service.Configuration.Files.Count == 0 ? null : service.Configuration.Files.OfType<SecretFileModel>(),
        declared => declared.Origin,
        new(null, file => file.Key is null ? file : null, NotIn("MGEN522", ComposeAndSwarm)),
        new(nameof(SecretFileAttribute.Optional), file => file is { Optional: true, Key: not null } ? file : null, NotIn("MGEN523", ComposeAndSwarm)),
        new(nameof(SecretFileAttribute.Mode), file => file.Mode, Written("MGEN520", Syntaxes.FileMode), NotIn("MGEN523", Compose).When((SecretFileModel file, SettingContext _) => file.Key is not null)));
}
