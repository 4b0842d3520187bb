using ManifestGen.Text;

namespace ManifestGen.Rules.Placement;

internal static class TopologyProblem
{
    /// <summary>That a number was cast to a topology that there is not. Null for one that there is.</summary>
    public static string? In(Topology topology) => topology is >= Topology.Hosts and <= Topology.Regions
        ? null
        : $"Topology {((int)topology).ToText()} does not exist: use Hosts, Zones or Regions";
}
