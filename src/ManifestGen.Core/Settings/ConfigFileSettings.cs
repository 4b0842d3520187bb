using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class ConfigFileSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<ConfigFileAttribute, FileModel>(
        service => service.Configuration.Files.Count == 0 ? null : service.Configuration.Files.Where(file => file is SourceFileModel or ConfigMapFileModel),
        declared => declared.Origin,
        new(null, file => file as ConfigMapFileModel, NotIn("MGEN522", ComposeAndSwarm)),
        new(nameof(ConfigFileAttribute.Mode), file => (file as ConfigMapFileModel)?.Mode, Written("MGEN520", Syntaxes.FileMode)),
        new(nameof(ConfigFileAttribute.Mode), file => (file as SourceFileModel)?.Mode, Written("MGEN520", Syntaxes.FileMode), NotIn("MGEN523", Compose)));
}
