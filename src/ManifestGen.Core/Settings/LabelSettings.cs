using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class LabelSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<LabelAttribute, MetadataEntryModel>(
        service => service.Metadata.Labels,
        declared => declared.Origin,
        new SettingOf<MetadataEntryModel>(NotIn("MGEN024", ComposeAndSwarm)
            .When((MetadataEntryModel label, SettingContext _) => (label.On & (ManifestKinds.Pod | ManifestKinds.Workload)) == 0)),
        new(nameof(LabelAttribute.On), label => label.On, Member("MGEN014")));
}
