using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class SecretEnvSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<SecretEnvAttribute, SecretEnvModel>(
        service => service.SecretEnv,
        declared => declared.Origin,
        new SettingOf<SecretEnvModel>(nameof(SecretEnvAttribute.Optional), variable => variable.Optional ? variable : null, NotIn("MGEN523", ComposeAndSwarm)));
}
