using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Overlays;

/// <summary>Applies the patches that <see cref="MergePatch"/> writes, as kustomize does.</summary>
internal static class PatchApplication
{
    private const string Directive = "$patch";

    /// <summary>The object with the patch; null where the patch deletes it.</summary>
    public static YamlMap? Apply(YamlMap document, YamlMap patch) =>
        IsDirective(patch, "delete") ? null : Merge(document, patch, ((YamlScalar)document["apiVersion"]!).Value);

    private static YamlMap Merge(YamlMap before, YamlMap patch, string apiVersion)
    {
        if (IsDirective(patch, "replace"))
        {
            return WithoutDirective(patch);
        }

        var merged = new YamlMap();
        foreach (var entry in before)
        {
            merged.Add(entry.Key, patch[entry.Key] is { } change ? MergeValue(entry.Key, entry.Value, change, before, apiVersion) : entry.Value);
        }

        merged.AddRange(patch.Where(entry => before[entry.Key] is null && entry.Key != Directive && !IsNull(entry.Value)));
        return merged;
    }

    private static YamlNode? MergeValue(string field, YamlNode before, YamlNode change, YamlMap parent, string apiVersion) => (before, change) switch
    {
        _ when IsNull(change) => null,
        (YamlMap old, YamlMap patch) => Merge(old, patch, apiVersion),
        (YamlList old, YamlList patch) when MergeKeys.Of(apiVersion, field, parent) is { } keys => MergeItems(keys, old, patch, apiVersion),
        _ => change,
    };

    private static YamlList MergeItems(IReadOnlyList<string> keys, YamlList before, YamlList patch, string apiVersion)
    {
        var changes = patch.OfType<YamlMap>().ToArray();
        if (changes.Any(change => change.Count == 1 && IsDirective(change, "replace")))
        {
            return YamlList.Of(changes.Where(change => !IsDirective(change, "replace")));
        }

        var old = before.OfType<YamlMap>().ToArray();
        return YamlList.Of(
        [
            // What is new comes first, as kustomize has it.
            .. changes.Where(change => !IsDirective(change, "delete") && Find(old, keys, change) is null),
            .. old.Select(item => Find(changes, keys, item) is not { } change ? item : IsDirective(change, "delete") ? null : Merge(item, change, apiVersion)),
        ]);
    }

    private static YamlMap? Find(IEnumerable<YamlMap> items, IReadOnlyList<string> keys, YamlMap item) =>
        items.FirstOrDefault(candidate => keys.All(key => (candidate[key] as YamlScalar)?.Value == (item[key] as YamlScalar)?.Value));

    private static YamlMap WithoutDirective(YamlMap patch)
    {
        var map = new YamlMap();
        map.AddRange(patch.Where(entry => entry.Key != Directive));
        return map;
    }

    private static bool IsDirective(YamlMap patch, string directive) => (patch[Directive] as YamlScalar)?.Value == directive;

    private static bool IsNull(YamlNode node) => node is YamlScalar { IsString: false, Value: "null" or "~" or "" };
}
