using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class ResourceEnvSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<ResourceEnvAttribute, ResourceEnvModel>(
        service => service.Configuration.ResourceEnv,
        declared => declared.Origin,
        new SettingOf<ResourceEnvModel>(NotIn("MGEN522", ComposeAndSwarm)));
}
