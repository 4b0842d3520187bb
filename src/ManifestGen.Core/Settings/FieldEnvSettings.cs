using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class FieldEnvSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<FieldEnvAttribute, FieldEnvModel>(
        service => service.Configuration.FieldEnv,
        declared => declared.Origin,
        new SettingOf<FieldEnvModel>(NotIn("MGEN522", ComposeAndSwarm)));
}
