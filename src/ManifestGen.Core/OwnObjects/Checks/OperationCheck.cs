using System.Globalization;
using ManifestGen.Model;
using ManifestGen.OwnObjects.Reading;
using ManifestGen.Rules.OwnObjects;
using ManifestGen.Text;
using ManifestGen.Upgrades;

namespace ManifestGen.OwnObjects.Checks;

/// <summary>What is wrong with a patch of operations (RFC 6902). Its target is in the name of its file.</summary>
internal static class OperationCheck
{
    public static IEnumerable<OwnFinding> Find(OwnFile file, OwnSet set)
    {
        if (set.IsDecidedByUser(file) || !set.KnowsGenerated || set.ScopeOf(file) is not { } scope)
        {
            return [];
        }

        if (PatchFileName.Of(file.Place.Name) is not { } name)
        {
            return [OwnFinding.Of(OwnObjectRules.NotApplied, file, default, "a list of operations does not name its target: name the file <name>.<kind>.yaml, such as catalog.deployment.yaml")];
        }

        var target = scope.State.Objects.FirstOrDefault(found => found.Name == name.Name && found.Kind.Equals(name.Kind, StringComparison.OrdinalIgnoreCase));
        if (target is null && (set.HasOwnKustomization || scope.Objects.Any(own => own.Name == name.Name && own.Kind.Equals(name.Kind, StringComparison.OrdinalIgnoreCase))))
        {
            return set.HasOwnKustomization ? [] : [OwnFinding.Of(OwnObjectRules.NotApplied, file, default, $"{name.Kind}/{name.Name} is your own object: change it in its own file")];
        }

        return target is null
            ? [OwnFinding.Of(OwnObjectRules.NoTarget, file, default, $"{name.Kind}/{name.Name} (the name of the file)", PatchTargets.Others(name.Kind, name.Name, scope))]
            : file.Documents.OfType<PlacedList>().SelectMany(list => OfList(file, list, target));
    }

    private static IEnumerable<OwnFinding> OfList(OwnFile file, PlacedList list, ManifestObject target)
    {
        var operations = list.Items.OfType<PlacedMap>().ToArray();
        return operations.SelectMany((operation, index) => Of(file, operation, target)
            .Where(finding => finding.Rule != OwnObjectRules.NoItem || !operations.Take(index).Any(earlier => IsAbove(earlier, operation))));
    }

    // What an operation before has added or replaced is not what is generated any more.
    private static bool IsAbove(PlacedMap earlier, PlacedMap operation) =>
        earlier.Text("path") is { } path && operation.Text("path") is { } other && (other == path || other.StartsWith(path.TrimEnd('-').TrimEnd('/') + "/", StringComparison.Ordinal));

    private static IEnumerable<OwnFinding> Of(OwnFile file, PlacedMap operation, ManifestObject target)
    {
        if (operation.Text("op") is not { } op || operation.Scalar("path") is not { } pointer)
        {
            return [OwnFinding.Of(OwnObjectRules.NoObject, file, operation.Place, "op and path")];
        }

        var path = pointer.Value.Split('/').Skip(1).Select(part => part.Replace("~1", "/").Replace("~0", "~")).ToArray();
        if (op != "test" && FixedFields.Reason(target, path) is { } reason)
        {
            return [OwnFinding.Of(OwnObjectRules.FixedField, file, pointer.Place, pointer.Value, target.Reference, $"{reason}. Remove the operation")];
        }

        // What is added need not be there, but what it is added to.
        var needed = op is "replace" or "remove" or "test" ? path.Length : Math.Max(path.Length - 1, 0);
        return op is "add" or "replace" or "remove" or "test" && !Exists(target.Document, path.Take(needed))
            ? [OwnFinding.Of(OwnObjectRules.NoItem, file, pointer.Place, pointer.Value, target.Reference, op == "add" ? "add its parent first" : $"kustomize fails, so remove the operation or use op: add")]
            : [];
    }

    private static bool Exists(YamlNode? node, IEnumerable<string> path) =>
        path.Aggregate(node, (found, part) => found switch
        {
            YamlMap map => map[part],
            YamlList list when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) => list.ElementAtOrDefault(index),
            _ => null,
        }) is not null;
}
