using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Placement;

/// <summary>Near what the pods run, and away from what.</summary>
internal static class Affinity
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";

    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    public static YamlNode? Render(ServiceModel service, ProjectModel project) => new YamlMap
    {
        { "nodeAffinity", NodeAffinity.Render(service.Placement.NodeAffinities) },
        { "podAffinity", OfPods(service.Placement.PodAffinities.Where(affinity => !affinity.Anti)) },
        { "podAntiAffinity", OfPods(service.Placement.PodAffinities.Where(affinity => affinity.Anti), AwayFromItself(service, project)) },
    }.OrNull();

    // Soft: a small cluster may put two instances on one node rather than leave one pending. It stands beside a declared spread over hosts too, which
    // allows the skew that it names where this prefers none. A DaemonSet runs one on each node anyway, and a single instance is alone.
    private static YamlNode? AwayFromItself(ServiceModel service, ProjectModel project) =>
        service.Workload.IsScaled && service.HasPeers ? Weighted(100, Term(Topology.Hosts, Metadata.LabelSelector(service), RevisionLabel.KeysOfAffinity(service, project))) : null;

    private static YamlNode? OfPods(IEnumerable<PodAffinityModel> affinities, YamlNode? byDefault = null)
    {
        var declared = affinities.ToLookup(affinity => affinity.Weight is null);
        return new YamlMap
        {
            { Required, YamlList.Of(declared[true].Select(Term)).OrNull() },
            { Preferred, YamlList.Of([byDefault, .. declared[false].Select(affinity => Weighted(affinity.Weight!.Value, Term(affinity)))]).OrNull() },
        }.OrNull();
    }

    private static YamlMap Weighted(int weight, YamlNode term) => new() { { "weight", weight }, { "podAffinityTerm", term } };

    private static YamlNode Term(PodAffinityModel affinity) =>
        Term(affinity.Within, new YamlMap { { "matchLabels", new YamlMap { { "app.kubernetes.io/name", affinity.Service } } } });

    private static YamlMap Term(Topology within, YamlMap selector, YamlNode? keys = null) => new()
    {
        { "topologyKey", TopologyKeys.Of(within) },
        { "labelSelector", selector },
        { "matchLabelKeys", keys },
    };
}
