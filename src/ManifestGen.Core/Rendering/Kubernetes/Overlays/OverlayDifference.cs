using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Overlays;

/// <summary>What an environment changes in the objects of a service.</summary>
/// <param name="Added">The objects that only it has.</param>
/// <param name="Patches">The changes and removals of common objects.</param>
internal sealed record OverlayDifference(IReadOnlyList<YamlMap> Added, IReadOnlyList<YamlMap> Patches)
{
    public static OverlayDifference Between(IEnumerable<YamlNode> before, IEnumerable<YamlNode> after)
    {
        var general = before.Cast<YamlMap>().ToArray();
        var specific = after.Cast<YamlMap>().ToDictionary(Identity, StringComparer.Ordinal);
        var added = specific.Keys.Except(general.Select(Identity)).Select(identity => specific[identity]).ToArray();
        var patches = general
            .Select(document => specific.TryGetValue(Identity(document), out var other) ? MergePatch.Between(document, other) : MergePatch.Removal(document))
            .OfType<YamlMap>()
            .ToArray();
        return new(added, patches);
    }

    public static string Kind(YamlMap document) => Text(document["kind"]);

    public static string Name(YamlMap document) => Text(((YamlMap)document["metadata"]!)["name"]);

    private static string Identity(YamlMap document) => $"{Text(document["apiVersion"])} {Kind(document)} {Name(document)}";

    private static string Text(YamlNode? scalar) => ((YamlScalar)scalar!).Value;
}
