using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Placement;

/// <summary>Conditions on the labels of nodes: those without a weight are required together, and each of the others is a preference.</summary>
internal static class NodeAffinity
{
    public static YamlNode? Render(IEnumerable<NodeAffinityModel> affinities)
    {
        var declared = affinities.ToLookup(affinity => affinity.Weight is null);
        return new YamlMap
        {
            { "requiredDuringSchedulingIgnoredDuringExecution", Required(declared[true]) },
            { "preferredDuringSchedulingIgnoredDuringExecution", YamlList.Of(declared[false].Select(Preferred)).OrNull() },
        }.OrNull();
    }

    // In one term: a node need match only one of several.
    private static YamlNode? Required(IEnumerable<NodeAffinityModel> affinities) =>
        affinities.Any() ? new YamlMap { { "nodeSelectorTerms", new YamlList { Term(affinities) } } } : null;

    private static YamlNode Preferred(NodeAffinityModel affinity) => new YamlMap
    {
        { "weight", affinity.Weight },
        { "preference", Term([affinity]) },
    };

    private static YamlMap Term(IEnumerable<NodeAffinityModel> affinities) => new()
    {
        { "matchExpressions", YamlList.Of(affinities.Select(Expression)) },
    };

    private static YamlNode Expression(NodeAffinityModel affinity) => new YamlMap
    {
        { "key", affinity.Key },
        { "operator", affinity.Operator.ToString() },
        { "values", YamlList.Of(affinity.Values.Select(value => (YamlNode?)value)).OrNull() },
    };
}
