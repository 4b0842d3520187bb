using ManifestGen.Model;
using static ManifestGen.Model.WorkloadResource;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class DisruptionSettings
{
    public static SettingTable Table { get; } = SettingTable.Of<DisruptionAttribute, DisruptionModel>(
        service => service.Workload.Disruption,
        disruption => disruption.Origin,
        new SettingOf<DisruptionModel>(OnlyFor("MGEN241", Deployment, StatefulSet)),
        new SettingOf<DisruptionModel>(NotIn("MGEN275", ComposeAndSwarm)));
}
