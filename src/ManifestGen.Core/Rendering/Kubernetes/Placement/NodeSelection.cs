using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Placement;

/// <summary>Which nodes the pods run on: by the nodes' labels, and in spite of their taints.</summary>
internal static class NodeSelection
{
    public static YamlNode? Selector(PlacementModel placement)
    {
        var selector = new YamlMap();
        foreach (var label in placement.NodeSelectors)
        {
            selector.Add(label.Key, label.Value);
        }

        return selector.OrNull();
    }

    public static YamlNode? Tolerations(PlacementModel placement) => YamlList.Of(placement.Tolerations.Select(Toleration)).OrNull();

    private static YamlNode Toleration(TolerationModel toleration) => new YamlMap
    {
        { "key", toleration.Key },
        { "operator", toleration.Value is null ? "Exists" : "Equal" },
        { "value", toleration.Value },
        { "effect", toleration.Effect == TaintEffect.Any ? null : toleration.Effect.ToString() },
        { "tolerationSeconds", toleration.Seconds },
    };
}
