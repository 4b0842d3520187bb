using ManifestGen.Facts;
using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class NodeAffinitySettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<NodeAffinityAttribute, NodeAffinityModel>(
        service => service.Placement.NodeAffinities,
        affinity => affinity.Origin,
        new SettingOf<NodeAffinityModel>(
            NotIn("MGEN291", Compose),
            NotIn("MGEN291", Swarm).When((NodeAffinityModel affinity, SettingContext _) => SwarmPlacement.Constraints(affinity).Count == 0)),
        new(nameof(NodeAffinityAttribute.Weight), affinity => affinity.Weight, Range("MGEN285", 1, 100)));
}
