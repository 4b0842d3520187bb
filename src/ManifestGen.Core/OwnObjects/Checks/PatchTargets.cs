using ManifestGen.Grammar;
using ManifestGen.Upgrades;

namespace ManifestGen.OwnObjects.Checks;

/// <summary>The objects that a patch can be for.</summary>
internal static class PatchTargets
{
    /// <summary>What to do about a patch that finds no object.</summary>
    /// <param name="patch">The patch.</param>
    /// <param name="same">The generated object of that group, kind and name, which the patch does not find all the same.</param>
    /// <param name="scope">What is deployed with it.</param>
    public static string Advice(OwnObject patch, ManifestObject? same, OwnScope scope)
    {
        if (same?.Document.Text("apiVersion") is { } apiVersion && apiVersion != patch.ApiVersion)
        {
            return $"it is generated with apiVersion {apiVersion}";
        }

        return same is not null
            ? $"it is generated without the namespace '{patch.Namespace}', which the kustomization adds: remove the namespace from the patch"
            : Others(patch.Kind, patch.Name, scope);
    }

    /// <summary>The names that a kind is generated with.</summary>
    public static string Others(string kind, string name, OwnScope scope)
    {
        var names = scope.State.Objects.Where(found => found.Kind.Equals(kind, StringComparison.OrdinalIgnoreCase)).Select(found => found.Name).Distinct(StringComparer.Ordinal).ToArray();
        return names.Length == 0 ? $"no {kind} is generated. Delete the patch, or correct its kind and apiVersion"
            : $"{(NearestName.Of(name, names) is { } near ? $"did you mean '{near}'? " : "")}Rename the target if the service has a new name, or delete the patch. A {kind} is generated for {string.Join(", ", names)}";
    }
}
