using ManifestGen.Model;
using ManifestGen.OwnObjects.Reading;
using ManifestGen.Rendering.Kubernetes.Overlays;
using ManifestGen.Rules.OwnObjects;
using ManifestGen.Text;
using ManifestGen.Upgrades;

namespace ManifestGen.OwnObjects.Checks;

/// <summary>What is wrong with a patch that is merged into an object.</summary>
internal sealed class PatchCheck(OwnObject patch, ManifestObject target)
{
    private const string Directive = "$patch";

    public static IEnumerable<OwnFinding> Find(OwnObject patch, OwnSet set)
    {
        if (set.IsDecidedByUser(patch.File))
        {
            // The target may be said there.
            return patch.ApiVersion.Length > 0 && patch.Kind.Length > 0 ? SchemaCheck.Find(patch, set.Version, isPatch: true) : [];
        }

        var missing = patch.ApiVersion.Length == 0 ? "apiVersion" : patch.Kind.Length == 0 ? "kind" : patch.Name.Length == 0 ? "metadata.name" : null;
        if (missing is not null)
        {
            return [OwnFinding.Of(OwnObjectRules.NoObject, patch.File, patch.Document.Place, missing)];
        }

        var schema = SchemaCheck.Find(patch, set.Version, isPatch: true);
        if (!set.KnowsGenerated || set.ScopeOf(patch.File) is not { } scope || IsOwn(patch, scope))
        {
            return schema;
        }

        var target = scope.Generated(patch.Identity);
        if (target is null && set.HasOwnKustomization)
        {
            // It may be for what a kustomization of the user brings.
            return schema;
        }

        return target is not null && target.Document.Text("apiVersion") == patch.ApiVersion && patch.Namespace is null
            ? schema.Concat(new PatchCheck(patch, target).OfMap(patch.Document, target.Document, []).Where(finding => finding.Rule != OwnObjectRules.NoItem || !IsPatchedElsewhere(patch, set)))
            : schema.Append(OwnFinding.Of(OwnObjectRules.NoTarget, patch.File, patch.Place, patch.Reference, PatchTargets.Advice(patch, target, scope)));
    }

    // One of the user's own objects, which need not be patched, and can.
    private static bool IsOwn(OwnObject patch, OwnScope scope) =>
        scope.Objects.Any(own => own.Identity == patch.Identity && own.ApiVersion == patch.ApiVersion && own.Namespace == patch.Namespace);

    // Another patch of the object may add the item.
    private static bool IsPatchedElsewhere(OwnObject patch, OwnSet set) =>
        set.Files.Where(file => file.Place.IsPatch && file.File.Content == OwnFileContent.Objects).SelectMany(OwnObject.In).Any(other => other.Identity == patch.Identity && other.Document != patch.Document);

    private IEnumerable<OwnFinding> OfMap(PlacedMap change, YamlMap before, IReadOnlyList<string> path)
    {
        foreach (var entry in change.Entries.Where(entry => !IsIdentity(path, entry.Key.Value) && !entry.Key.Value.StartsWith("$", StringComparison.Ordinal)))
        {
            var (field, old) = ((IReadOnlyList<string>)[.. path, entry.Key.Value], before[entry.Key.Value]);
            // What is deeper is asked about there, where a part of it may stay as it is.
            if (FixedFields.Reason(target, field) is { } reason && entry.Value is not PlacedMap && !YamlComparison.AreSame(old, entry.Value.ToTree()))
            {
                yield return OwnFinding.Of(OwnObjectRules.FixedField, patch.File, entry.Key.Place, string.Join(".", field), target.Reference, $"{reason}. Remove it from the patch");
                continue;
            }

            foreach (var finding in OfValue(entry.Value, old, field, before))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<OwnFinding> OfValue(PlacedNode change, YamlNode? old, IReadOnlyList<string> field, YamlMap parent) => change switch
    {
        PlacedMap map => OfMap(map, old as YamlMap ?? [], field),
        PlacedList list when MergeKeys.Of(patch.ApiVersion, field[field.Count - 1], parent) is { } keys && list.Items.All(item => item is PlacedMap) =>
            list.Items.Cast<PlacedMap>().SelectMany(item => OfItem(item, old as YamlList ?? [], keys, field)),
        _ => [],
    };

    private IEnumerable<OwnFinding> OfItem(PlacedMap item, YamlList old, IReadOnlyList<string> keys, IReadOnlyList<string> field)
    {
        var before = old.OfType<YamlMap>().FirstOrDefault(candidate => keys.Take(1).All(key => candidate.Text(key) == PlacedNodes.Text(item, key)));
        if (before is not null)
        {
            return OfMap(item, before, [.. field, ""]);
        }

        var isContainer = field[field.Count - 1] is "containers" or "initContainers";
        var isNew = PlacedNodes.Text(item, Directive) != "delete" && (!isContainer || item["image"] is not null);
        if (isNew || item.Entries.All(entry => entry.Key.Value == Directive))
        {
            return [];
        }

        var named = item.Scalar(keys[0]);
        var known = old.OfType<YamlMap>().Select(candidate => candidate.Text(keys[0])).OfType<string>().ToArray();
        var advice = isContainer && PlacedNodes.Text(item, Directive) is null ? "a container that has no image would be added" : "nothing is deleted";
        return [OwnFinding.Of(OwnObjectRules.NoItem, patch.File, (named ?? (PlacedNode)item).Place, $"{field[field.Count - 1]}: {named?.Value ?? "?"}", target.Reference,
            $"{advice}{(known.Length == 0 ? "" : $". It has {string.Join(", ", known)}")}")];
    }

    private static bool IsIdentity(IReadOnlyList<string> path, string key) => path switch
    {
        [] => key is "apiVersion" or "kind",
        ["metadata"] => key is "name" or "namespace",
        _ => false,
    };
}
