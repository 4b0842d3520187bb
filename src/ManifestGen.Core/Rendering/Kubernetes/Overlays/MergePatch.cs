using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Overlays;

/// <summary>A strategic merge patch that turns one object into another, and holds nothing but what differs.</summary>
/// <param name="apiVersion">The version of the objects, which decides how their lists are merged.</param>
internal sealed class MergePatch(string apiVersion)
{
    private const string Directive = "$patch";

    private static readonly YamlScalar Nothing = new("null", IsString: false);

    // What comes first here may be used by what follows.
    private static readonly string[] OrderedFields = ["initContainers"];

    /// <summary>The patch for an object; null when nothing differs.</summary>
    public static YamlMap? Between(YamlMap before, YamlMap after)
    {
        var patch = new MergePatch(ApiVersion(after)).OfMaps(before, after);
        return patch.Count == 0 ? null : Identified(after, patch);
    }

    /// <summary>The patch that removes an object.</summary>
    public static YamlMap Removal(YamlMap document) => Identified(document, new() { { Directive, "delete" } });

    private static string ApiVersion(YamlMap document) => ((YamlScalar)document["apiVersion"]!).Value;

    /// <summary>A patch finds its object by version, kind and name.</summary>
    private static YamlMap Identified(YamlMap document, YamlMap patch)
    {
        var metadata = new YamlMap { { "name", ((YamlMap)document["metadata"]!)["name"] } };
        metadata.AddRange(patch["metadata"] as YamlMap ?? []);
        var identified = new YamlMap { { "apiVersion", document["apiVersion"] }, { "kind", document["kind"] }, { "metadata", metadata } };
        identified.AddRange(patch.Where(entry => entry.Key != "metadata"));
        return identified;
    }

    private YamlMap OfMaps(YamlMap before, YamlMap after)
    {
        var patch = new YamlMap();
        if (after.Any(entry => BecomesNumber(before[entry.Key], entry.Value)))
        {
            patch.Add(Directive, "replace");
            patch.AddRange(after);
            return patch;
        }

        foreach (var entry in after.Where(entry => !YamlComparison.AreSame(before[entry.Key], entry.Value)))
        {
            patch.Add(entry.Key, OfValues(entry.Key, before[entry.Key], entry.Value, after));
        }

        foreach (var entry in before.Where(entry => after[entry.Key] is null))
        {
            patch.Add(entry.Key, Nothing);
        }

        return patch;
    }

    // kustomize keeps the quotes of the scalar that it replaces, so 1 in place of "25%" would become "1".
    private static bool BecomesNumber(YamlNode? before, YamlNode after) => (before, after) is (YamlScalar { IsString: true }, YamlScalar { IsString: false });

    private YamlNode OfValues(string field, YamlNode? before, YamlNode after, YamlMap parent) => (before, after) switch
    {
        (YamlMap few, YamlMap many) => OfMaps(few, many),
        (YamlList few, YamlList many) when MergeKeys.Of(apiVersion, field, parent) is { } keys => OfLists(field, keys, few, many),
        _ => after,
    };

    private YamlNode OfLists(string field, IReadOnlyList<string> keys, YamlList before, YamlList after)
    {
        var old = before.Cast<YamlMap>().ToArray();
        var @new = after.Cast<YamlMap>().ToArray();
        if (!AreKeys(old, keys) || !AreKeys(@new, keys) || (OrderedFields.Contains(field) && !IsOrderKept(old, @new, keys)))
        {
            // The list as a whole, because the key alone does not tell its items apart, or their order would be lost.
            return YamlList.Of(after.Prepend(new YamlMap { { Directive, "replace" } }));
        }

        var changed = @new.Select(item => (Item: item, Old: Find(old, keys, item))).Where(pair => !YamlComparison.AreSame(pair.Old, pair.Item));
        var removed = old.Where(item => Find(@new, keys, item) is null);
        return YamlList.Of(
        [
            .. changed.Select(pair => pair.Old is null ? pair.Item : Keyed(keys, pair.Item, OfMaps(pair.Old, pair.Item))),
            .. removed.Select(item => Keyed(keys, item, new() { { Directive, "delete" } })),
        ]);
    }

    private static YamlMap Keyed(IReadOnlyList<string> keys, YamlMap item, YamlMap patch)
    {
        var keyed = new YamlMap();
        keyed.AddRange(item.Where(entry => keys.Contains(entry.Key)));
        keyed.AddRange(patch);
        return keyed;
    }

    private static YamlMap? Find(IEnumerable<YamlMap> items, IReadOnlyList<string> keys, YamlMap item) =>
        items.FirstOrDefault(candidate => Identity(candidate, keys) == Identity(item, keys));

    private static bool AreKeys(IReadOnlyCollection<YamlMap> items, IReadOnlyList<string> keys) =>
        items.Select(item => Identity(item, keys)).Distinct(StringComparer.Ordinal).Count() == items.Count;

    /// <summary>Whether kustomize, which puts what is new before what there is, comes to the order that is wanted.</summary>
    private static bool IsOrderKept(IReadOnlyCollection<YamlMap> old, IReadOnlyCollection<YamlMap> @new, IReadOnlyList<string> keys)
    {
        var added = @new.Where(item => Find(old, keys, item) is null);
        var kept = old.Where(item => Find(@new, keys, item) is not null);
        return added.Concat(kept).Zip(@new, (result, wanted) => Identity(result, keys) == Identity(wanted, keys)).All(isSame => isSame);
    }

    private static string Identity(YamlMap item, IReadOnlyList<string> keys) => string.Join("\n", keys.Select(key => (item[key] as YamlScalar)?.Value));
}
