using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class FieldFileSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<FieldFileAttribute, FieldFileModel>(
        service => service.Configuration.Files.Count == 0 ? null : service.Configuration.Files.OfType<FieldFileModel>(),
        declared => declared.Origin,
        new SettingOf<FieldFileModel>(NotIn("MGEN522", ComposeAndSwarm)));
}
