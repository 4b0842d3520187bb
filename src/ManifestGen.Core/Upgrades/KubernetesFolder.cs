using ManifestGen.Rendering.Kubernetes.Overlays;
using ManifestGen.Text;

namespace ManifestGen.Upgrades;

/// <summary>What a folder <c>k8s</c> deploys: the objects of its base, and those of each overlay.</summary>
/// <param name="General">Without an overlay.</param>
/// <param name="Environments">By the names of the overlays.</param>
public sealed record KubernetesFolder(ManifestState General, IReadOnlyDictionary<string, ManifestState> Environments)
{
    private const string Base = "k8s/base/";

    private const string Overlays = "k8s/overlays/";

    private const string Kustomization = "kustomization.yaml";

    /// <param name="files">The documents of each file, by its path from the folder that <c>k8s</c> is in, with forward slashes.</param>
    /// <param name="classes">The classes of the services, by the names of these.</param>
    public static KubernetesFolder Read(IReadOnlyDictionary<string, IReadOnlyList<YamlMap>> files, IReadOnlyDictionary<string, string> classes)
    {
        var folder = files.Keys.Any(path => path.StartsWith(Base, StringComparison.Ordinal)) ? Base : "k8s/";
        var general = new ManifestState(NamespaceOf(files, folder), ObjectsIn(files, folder)) { Classes = classes };
        var environments = files.Keys
            .Where(path => path.StartsWith(Overlays, StringComparison.Ordinal) && path.EndsWith("/" + Kustomization, StringComparison.Ordinal))
            .Select(path => path.Substring(Overlays.Length, path.Length - Overlays.Length - Kustomization.Length - 1))
            // A kustomization below is a part of the overlay.
            .Where(name => name.IndexOf('/') < 0)
            .ToDictionary(name => name, name => Overlay(files, $"{Overlays}{name}/", general), StringComparer.Ordinal);
        return new(general, environments);
    }

    /// <summary>What happens to those who have deployed the former folder.</summary>
    public static IReadOnlyList<UpgradeFinding> Compare(KubernetesFolder before, KubernetesFolder after)
    {
        // An environment that is new was deployed from what holds in general.
        var found = after.Environments.Select(environment => (environment.Key, Findings: Upgrade.Between(
                before.Environments.TryGetValue(environment.Key, out var former) ? former : before.General, environment.Value).ToArray()))
            .ToArray();
        var general = Upgrade.Between(before.General, after.General).ToArray();
        var inSome = found.SelectMany(environment => environment.Findings.Select(finding => (environment.Key, Finding: finding)))
            .Where(pair => !general.Contains(pair.Finding))
            .GroupBy(pair => pair.Finding)
            .Select(same => same.Key with { Environments = [.. same.Select(pair => pair.Key)] });
        return [.. general, .. inSome, .. before.Environments.Keys.Where(name => !after.Environments.ContainsKey(name)).Select(NoEnvironment)];
    }

    private static UpgradeFinding NoEnvironment(string name) => new(UpgradeKind.LeftBehindAtRisk, "environment/" + name,
        $"The environment '{name}' is no longer declared. Objects from k8s/overlays/{name} keep running, and kubectl apply -k k8s/overlays/{name} fails. "
        + $"Apply k8s/base instead, or delete the objects with the former files: kubectl delete -k k8s/overlays/{name}.");

    private static ManifestState Overlay(IReadOnlyDictionary<string, IReadOnlyList<YamlMap>> files, string folder, ManifestState general)
    {
        var patches = ObjectsIn(files, folder + "patches/").GroupBy(patch => patch.Identity, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var patched = general.Objects.Select(found => patches.TryGetValue(found.Identity, out var patch) ? PatchApplication.Apply(found.Document, patch.Document) : found.Document);
        return new(NamespaceOf(files, folder) ?? general.Namespace, [.. patched.OfType<YamlMap>().Select(document => new ManifestObject(document)), .. ObjectsIn(files, folder + "resources/")]) { Classes = general.Classes };
    }

    private static IReadOnlyList<ManifestObject> ObjectsIn(IReadOnlyDictionary<string, IReadOnlyList<YamlMap>> files, string folder) =>
    [
        .. from file in files.OrderBy(file => file.Key, StringComparer.Ordinal)
           where file.Key.StartsWith(folder, StringComparison.Ordinal) && file.Key.IndexOf('/', folder.Length) < 0 && !file.Key.EndsWith(Kustomization, StringComparison.Ordinal)
           from document in file.Value
           where document["kind"] is YamlScalar && document["apiVersion"] is YamlScalar
           select new ManifestObject(document),
    ];

    private static string? NamespaceOf(IReadOnlyDictionary<string, IReadOnlyList<YamlMap>> files, string folder) =>
        files.TryGetValue(folder + Kustomization, out var documents) ? documents.Select(document => document.Text("namespace")).FirstOrDefault() : null;
}
