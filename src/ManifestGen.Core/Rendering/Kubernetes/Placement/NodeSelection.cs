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

    public static YamlNode? Tolerations(ServiceModel service) =>
        YamlList.Of(service.Placement.Tolerations.Concat(ForDevices(service)).Select(Toleration)).OrNull();

    // Nodes with devices are tainted by the resource's name, so that pods which need none stay off them.
    private static IEnumerable<TolerationModel> ForDevices(ServiceModel service) => PodContainers.All(service)
        .SelectMany(container => container.ExtendedResources, (_, resource) => resource.Name)
        .Distinct(StringComparer.Ordinal)
        .Except(service.Placement.Tolerations.Select(toleration => toleration.Key), StringComparer.Ordinal)
        .Select(name => new TolerationModel(Origin.Class, name) { Effect = TaintEffect.NoSchedule });

    private static YamlNode Toleration(TolerationModel toleration) => new YamlMap
    {
        { "key", toleration.Key },
        { "operator", toleration.Value is null ? "Exists" : "Equal" },
        // The API server drops an empty one, which is what a toleration without one has.
        { "value", toleration.Value is { Length: > 0 } value ? value : null },
        { "effect", toleration.Effect == TaintEffect.Any ? null : toleration.Effect.ToString() },
        { "tolerationSeconds", toleration.Seconds },
    };
}
