using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Overlays;

/// <summary>
/// <c>k8s/overlays/&lt;environment&gt;</c>: a kustomization over the base, with a patch for what differs in an object of a service, and the objects that
/// only this environment has.
/// </summary>
internal static class OverlayFiles
{
    private const string PatchesFolder = "patches/";

    /// <param name="general">The application as it is in general.</param>
    /// <param name="environment">The environment's name.</param>
    /// <param name="documentsOf">The objects of a service, among the others of its application.</param>
    public static IEnumerable<ManifestFile> Render(ApplicationModel general, string environment, Func<ServiceModel, ApplicationModel, IEnumerable<YamlNode>> documentsOf)
    {
        var specific = general.In(environment);
        var folder = $"{KubernetesFiles.Folder}overlays/{environment}/";
        var resources = new YamlList { "../../base" };
        var patches = new YamlList();
        foreach (var (fileName, header, difference) in Differences(general, specific, documentsOf))
        {
            if (difference.Added.Count > 0)
            {
                var path = $"resources/{fileName}";
                resources.Add(path);
                yield return new(folder + path, YamlWriter.Write(header, difference.Added));
            }

            // A file for each: kustomize crashes on a removal among several patches of one file.
            foreach (var patch in difference.Patches)
            {
                var path = $"{PatchesFolder}{OverlayDifference.Name(patch)}.{OverlayDifference.Kind(patch).ToLowerInvariant()}.yaml";
                patches.Add(new YamlMap { { "path", path } });
                yield return new(folder + path, YamlWriter.Write(header, patch));
            }
        }

        // A namespace has a set of its own.
        var differs = specific.Project.Namespace?.Name != general.Project.Namespace?.Name || specific.Project.Namespace?.ApplySet != general.Project.Namespace?.ApplySet;
        foreach (var file in differs ? ApplySetRenderer.Render(specific.Project.Namespace, folder, KubernetesFiles.Header(general, general.Services)) : [])
        {
            yield return file;
        }

        var all = KubernetesFiles.Header(general, general.Services);
        var own = OwnFiles.Of(general, environment, folder, all, [.. ExternalSecretRenderer.Render(specific), .. specific.Written().Services.SelectMany(service => documentsOf(service, specific))]);
        foreach (var file in own.Files)
        {
            yield return file;
        }

        // kustomize applies components before the patches beside them, and the user's patches come last.
        var isComponent = own.Components.Count > 0 && patches.Count > 0;
        if (isComponent)
        {
            var paths = patches.Cast<YamlMap>().Select(patch => new YamlMap { { "path", ((YamlScalar)patch["path"]!).Value.Substring(PatchesFolder.Length) } });
            yield return new(folder + PatchesFolder + KubernetesFiles.KustomizationName, YamlWriter.Write(all, KubernetesFiles.Component(YamlList.Of(paths))));
        }

        var kustomization = KubernetesFiles.Kustomization(
            [.. resources, .. own.Resources], specific.Project.Namespace?.Name, isComponent ? [PatchesFolder.TrimEnd('/'), .. own.Components] : own.Components, isComponent ? [] : patches);
        yield return new(folder + KubernetesFiles.KustomizationName, YamlWriter.Write(all, kustomization));
    }

    private static IEnumerable<(string FileName, string Header, OverlayDifference Difference)> Differences(
        ApplicationModel general, ApplicationModel specific, Func<ServiceModel, ApplicationModel, IEnumerable<YamlNode>> documentsOf)
    {
        // Patches name an object as the base does; kustomize gives it the name of the overlay's namespace after that.
        var before = NamespaceRenderer.Render(general.Project.Namespace, general.Project);
        var after = NamespaceRenderer.Render(specific.Project.Namespace, specific.Project, general.Project.Namespace?.Name);
        yield return (NamespaceRenderer.FileName, KubernetesFiles.Header(general, general.Services), OverlayDifference.Between(before, after));

        yield return (
            ExternalSecretRenderer.FileName,
            KubernetesFiles.Header(general, general.Services),
            OverlayDifference.Between(ExternalSecretRenderer.Render(general), ExternalSecretRenderer.Render(specific)));

        foreach (var (service, other) in general.Services.Zip(specific.Services, (service, other) => (service, other)))
        {
            yield return (
                KubernetesFiles.FileName(service),
                KubernetesFiles.Header(general, [service]),
                OverlayDifference.Between(documentsOf(service, general), documentsOf(other, specific)));
        }
    }
}
