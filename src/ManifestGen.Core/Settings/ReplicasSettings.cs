using ManifestGen.Model;
using static ManifestGen.Model.WorkloadResource;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class ReplicasSettings
{
    public static SettingTable Table { get; } = SettingTable.Of<ReplicasAttribute, ReplicasModel>(
        service => service.Replicas,
        replicas => replicas.Origin,
        new SettingOf<ReplicasModel>(OnlyFor("MGEN241", Deployment, StatefulSet)));
}
