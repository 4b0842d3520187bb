using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Overlays;

/// <summary>
/// <c>k8s/overlays/&lt;environment&gt;</c>: a kustomization over the base, with a patch for what differs in an object of a service, and the objects that
/// only this environment has.
/// </summary>
internal static class OverlayFiles
{
    /// <param name="application">The services as they are in general.</param>
    /// <param name="environment">The environment's name.</param>
    /// <param name="documentsOf">The objects of a service.</param>
    public static IEnumerable<ManifestFile> Render(ApplicationModel application, string environment, Func<ServiceModel, IEnumerable<YamlNode>> documentsOf)
    {
        var folder = $"{KubernetesFiles.Folder}overlays/{environment}/";
        var resources = new YamlList { "../../base" };
        var patches = new YamlList();
        foreach (var (before, after) in application.Services.Zip(application.In(environment).Services, (before, after) => (before, after)))
        {
            var difference = OverlayDifference.Between(documentsOf(before), documentsOf(after));
            var header = KubernetesFiles.Header(application, [before]);
            if (difference.Added.Count > 0)
            {
                var path = $"resources/{KubernetesFiles.FileName(before)}";
                resources.Add(path);
                yield return new(folder + path, YamlWriter.Write(header, difference.Added));
            }

            // A file for each: kustomize crashes on a removal among several patches of one file.
            foreach (var patch in difference.Patches)
            {
                var path = $"patches/{OverlayDifference.Name(patch)}.{OverlayDifference.Kind(patch).ToLowerInvariant()}.yaml";
                patches.Add(new YamlMap { { "path", path } });
                yield return new(folder + path, YamlWriter.Write(header, patch));
            }
        }

        var kustomization = KubernetesFiles.Kustomization(resources);
        kustomization.Add("patches", patches.OrNull());
        yield return new(folder + KubernetesFiles.KustomizationName, YamlWriter.Write(KubernetesFiles.Header(application, application.Services), kustomization));
    }
}
