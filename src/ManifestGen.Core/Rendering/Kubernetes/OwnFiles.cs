using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>What a kustomization names of the user's files.</summary>
/// <param name="Resources">The user's objects.</param>
/// <param name="Components">Folders with patches.</param>
/// <param name="Patches">The user's patches.</param>
/// <param name="Files">Kustomizations in the user's folders: kustomize reads no file from outside of the folder of the kustomization that names it.</param>
internal sealed record OwnFiles(YamlList Resources, YamlList Components, YamlList Patches, IReadOnlyList<ManifestFile> Files)
{
    /// <param name="application">The application.</param>
    /// <param name="environment">The environment; null for the files of all of them.</param>
    /// <param name="folder">The folder of the kustomization.</param>
    /// <param name="header">The first line of files about all services.</param>
    /// <param name="objects">The generated objects, which patches are for.</param>
    public static OwnFiles Of(ApplicationModel application, string? environment, string folder, string header, IEnumerable<YamlNode> objects)
    {
        var own = new OwnFiles([], [], [], []);
        var files = application.Project.OwnFiles.Where(file => file.Place.Environment == environment).ToLookup(file => file.Place.IsPatch);
        if (files.Count == 0)
        {
            return own;
        }

        var custom = own.Add(folder, header, [.. files[false]], file => file.Content == OwnFileContent.Objects ? file.Place.Name : (YamlNode?)null);
        return custom.Add(folder, header, [.. files[true]], file => Patch(file, objects));
    }

    private OwnFiles Add(string folder, string header, IReadOnlyList<OwnFileModel> files, Func<OwnFileModel, YamlNode?> nameOf)
    {
        var way = string.Concat(Enumerable.Repeat("../", folder.Count(c => c == '/') - 1));
        var kustomizations = files.Where(file => file.Content is OwnFileContent.Kustomization or OwnFileContent.Component).ToArray();
        if (kustomizations.FirstOrDefault(file => file.Place.Directory == file.Place.FullFolder) is { } kustomization)
        {
            // The user says what is applied.
            var list = kustomization.Content == OwnFileContent.Component ? Components : Resources;
            list.Add(way + PathFrom(kustomization.Place).TrimEnd('/'));
            return this;
        }

        // A folder below with a kustomization of the user is one resource, whatever is in it.
        var folders = kustomizations.Where(file => !file.Place.IsPatch).Select(file => file.Place.Directory).Distinct(StringComparer.Ordinal).ToArray();
        var outermost = folders.Where(folder => !folders.Any(other => other != folder && folder.StartsWith(other, StringComparison.Ordinal)));
        var named = files
            .Where(file => !kustomizations.Any(decided => file.Place.Path.StartsWith(decided.Place.Directory, StringComparison.Ordinal)))
            .Select(nameOf)
            .OfType<YamlNode>()
            .Concat(outermost.Select(folder => (YamlNode)folder.Substring(files[0].Place.FullFolder.Length).TrimEnd('/')!))
            .ToArray();
        if (named.Length == 0)
        {
            return this;
        }

        var place = files[0].Place;
        if (way.Length == 0)
        {
            foreach (var name in named)
            {
                (place.IsPatch ? Patches : Resources).Add(InFolder(name, PathFrom(place)));
            }

            return this;
        }

        (place.IsPatch ? Components : Resources).Add(way + PathFrom(place).TrimEnd('/'));
        var content = place.IsPatch ? KubernetesFiles.Component(YamlList.Of(named)) : KubernetesFiles.Kustomization(YamlList.Of(named));
        return this with { Files = [.. Files, new(place.FullFolder + KubernetesFiles.KustomizationName, YamlWriter.Write(header, content))] };
    }

    // From the folder k8s.
    private static string PathFrom(OwnFilePlace place) => place.FullFolder.Substring(KubernetesFiles.Folder.Length);

    private static YamlNode InFolder(YamlNode name, string folder)
    {
        if (name is not YamlMap patch)
        {
            return (folder + ((YamlScalar)name).Value)!;
        }

        var moved = new YamlMap { { "path", folder + ((YamlScalar)patch["path"]!).Value } };
        moved.AddRange(patch.Where(entry => entry.Key != "path"));
        return moved;
    }

    private static YamlNode? Patch(OwnFileModel file, IEnumerable<YamlNode> objects) => file.Content switch
    {
        OwnFileContent.Objects => new YamlMap { { "path", file.Place.Name } },
        OwnFileContent.Operations when Target(file.Place.Name, objects) is { } target => new YamlMap { { "path", file.Place.Name }, { "target", target } },
        _ => null,
    };

    // A list of operations does not say what it is for; the name of its file does.
    private static YamlMap? Target(string fileName, IEnumerable<YamlNode> objects) => PatchFileName.Of(fileName) is not { } name ? null : (
        from document in objects.OfType<YamlMap>()
        let kind = (document["kind"] as YamlScalar)?.Value
        where kind is not null && kind.Equals(name.Kind, StringComparison.OrdinalIgnoreCase) && ((document["metadata"] as YamlMap)?["name"] as YamlScalar)?.Value == name.Name
        select new YamlMap { { "kind", kind }, { "name", name.Name } }).FirstOrDefault();
}
