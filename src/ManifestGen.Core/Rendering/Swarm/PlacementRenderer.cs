using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Swarm;

/// <summary>The nodes on which a Swarm runs the tasks; see <see cref="SwarmPlacement"/>.</summary>
internal static class PlacementRenderer
{
    public static YamlMap Render(ServiceModel service) => new()
    {
        { "max_replicas_per_node", SwarmPlacement.MaxReplicasPerNode(service) },
        { "constraints", YamlList.Of(SwarmPlacement.ConstraintsOf(service).Select(constraint => (YamlNode?)constraint)).OrNull() },
        { "preferences", YamlList.Of(SwarmPlacement.Preferences(service.Placement).Select(preference => (YamlNode?)new YamlMap { { "spread", preference } })) },
    };
}
