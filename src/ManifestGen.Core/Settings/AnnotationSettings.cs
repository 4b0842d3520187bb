using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class AnnotationSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<AnnotationAttribute, MetadataEntryModel>(
        service => service.Metadata.Annotations,
        declared => declared.Origin,
        new SettingOf<MetadataEntryModel>(NotIn("MGEN024", ComposeAndSwarm)),
        new(nameof(AnnotationAttribute.On), annotation => annotation.On, Member("MGEN014")));
}
