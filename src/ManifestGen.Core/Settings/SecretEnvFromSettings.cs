using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class SecretEnvFromSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<SecretEnvFromAttribute, VariableSourceModel>(
        service => service.Configuration.VariableSources.Count == 0 ? null : service.Configuration.VariableSources.Where(source => source.Kind == VariableSourceKind.Secret),
        declared => declared.Origin,
        new SettingOf<VariableSourceModel>(NotIn("MGEN522", ComposeAndSwarm)));
}
