using ManifestGen.Facts;
using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class NodeSelectorSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<NodeSelectorAttribute, NodeSelectorModel>(
        service => service.Placement.NodeSelectors,
        selector => selector.Origin,
        new SettingOf<NodeSelectorModel>(
            NotIn("MGEN291", Compose).When((NodeSelectorModel selector, SettingContext _) => !ComposePlatform.IsExpressed(selector)),
            NotIn("MGEN291", Swarm).When((NodeSelectorModel selector, SettingContext _) => SwarmPlacement.Constraint(selector) is null)));
}
