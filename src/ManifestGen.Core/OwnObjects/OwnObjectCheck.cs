using ManifestGen.Model;
using ManifestGen.OwnObjects.Checks;
using ManifestGen.Rules.OwnObjects;
using ManifestGen.Text;

namespace ManifestGen.OwnObjects;

/// <summary>What is wrong with the user's own objects and patches.</summary>
public static class OwnObjectCheck
{
    /// <param name="files">The files of the user.</param>
    /// <param name="generated">The generated files of <c>k8s</c>; null where nothing is generated because of something else that is wrong.</param>
    /// <param name="version">The oldest cluster.</param>
    public static IReadOnlyList<OwnFinding> Check(IReadOnlyList<OwnFile> files, IEnumerable<ManifestFile>? generated, KubernetesVersion version)
    {
        var set = new OwnSet(files, generated, version);
        return [.. files.SelectMany(file => Of(file, set)).OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Place.Line).ThenBy(finding => finding.Place.Column)];
    }

    private static IEnumerable<OwnFinding> Of(OwnFile file, OwnSet set)
    {
        switch (file.File.Content)
        {
            case OwnFileContent.Nothing or OwnFileContent.Kustomization or OwnFileContent.Component:
                return [];
            case OwnFileContent.Generated:
                return file.Place.IsKustomization ? [] : [OwnFinding.Of(OwnObjectRules.NotApplied, file, default, "ManifestGen generated it: delete it, or delete its first line to maintain it yourself")];
        }

        if (NotApplied(file, set) is { } reason)
        {
            return [OwnFinding.Of(OwnObjectRules.NotApplied, file, default, reason)];
        }

        var objects = OwnObject.In(file).ToArray();
        return file.Place.IsPatch
            ? file.File.Content == OwnFileContent.Operations ? OperationCheck.Find(file, set) : objects.SelectMany(patch => PatchCheck.Find(patch, set))
            : NoObjects(file, set).Concat(objects.SelectMany(own => CustomCheck.Find(own, set)));
    }

    private static string? NotApplied(OwnFile file, OwnSet set)
    {
        if (set.KnowsGenerated && file.Place.Environment is { } environment && !set.Environments.Contains(environment) && !set.IsDecidedAbove(file))
        {
            var known = set.Environments.OrderBy(name => name, StringComparer.Ordinal).ToArray();
            return $"no attribute names the environment '{environment}': move it to {file.Place.Folder.TrimEnd('/')}, or to the folder of an environment{(known.Length == 0 ? "" : $" ({string.Join(", ", known)})")}";
        }

        return file is { File.Content: OwnFileContent.Operations, Place.IsPatch: false } && !set.IsDecidedByUser(file)
            ? "it is a list, not an object: move a patch to k8s/patches"
            : null;
    }

    private static IEnumerable<OwnFinding> NoObjects(OwnFile file, OwnSet set) => set.IsDecidedByUser(file) ? [] :
        from document in file.Documents
        where document is not Reading.PlacedMap and not Reading.PlacedScalar { IsNull: true }
        select OwnFinding.Of(OwnObjectRules.NoObject, file, document.Place, "apiVersion and kind");
}
