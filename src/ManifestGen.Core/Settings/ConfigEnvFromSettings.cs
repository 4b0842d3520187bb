using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class ConfigEnvFromSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<ConfigEnvFromAttribute, VariableSourceModel>(
        service => service.Configuration.VariableSources.Count == 0 ? null : service.Configuration.VariableSources.Where(source => source.Kind == VariableSourceKind.ConfigMap),
        declared => declared.Origin,
        new SettingOf<VariableSourceModel>(NotIn("MGEN522", ComposeAndSwarm)));
}
