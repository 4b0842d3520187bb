using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class ConfigEnvSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<ConfigEnvAttribute, ConfigEnvModel>(
        service => service.Configuration.ConfigEnv,
        declared => declared.Origin,
        new SettingOf<ConfigEnvModel>(NotIn("MGEN522", ComposeAndSwarm)));
}
