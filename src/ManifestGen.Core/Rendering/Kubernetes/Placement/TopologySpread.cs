using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Placement;

/// <summary>How the pods spread: as declared, and over zones where they can.</summary>
internal static class TopologySpread
{
    public static YamlNode? Render(ServiceModel service) => YamlList.Of(
    [
        !service.Workload.IsScaled || !service.HasPeers || service.Placement.Spreads.Any(spread => spread.Over == Topology.Zones) ? null : OverZones(service),
        .. service.Placement.Spreads.Select(spread => Declared(spread, service)),
    ]).OrNull();

    // Soft: a cluster without zones must run the pods too.
    private static YamlNode OverZones(ServiceModel service) => new YamlMap
    {
        { "maxSkew", 1 },
        { "topologyKey", TopologyKeys.Zone },
        { "whenUnsatisfiable", "ScheduleAnyway" },
        { "labelSelector", Metadata.LabelSelector(service) },
        { "matchLabelKeys", RevisionLabel.Keys(service) },
    };

    private static YamlNode Declared(SpreadModel spread, ServiceModel service) => new YamlMap
    {
        { "maxSkew", spread.EffectiveMaxSkew },
        { "minDomains", spread.MinDomains },
        { "topologyKey", TopologyKeys.Of(spread.Over) },
        { "whenUnsatisfiable", spread.Required == true ? "DoNotSchedule" : "ScheduleAnyway" },
        // Else a control plane that runs no pod counts as empty, and its neighbours may never hold more than the skew.
        { "nodeTaintsPolicy", spread.Required == true ? "Honor" : null },
        { "labelSelector", Metadata.LabelSelector(service) },
        { "matchLabelKeys", RevisionLabel.Keys(service) },
    };
}
