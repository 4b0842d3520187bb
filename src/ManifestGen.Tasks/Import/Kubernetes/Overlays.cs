using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>Finds overlays by what their kustomizations say, wherever they are: each builds on a folder beside or above it that has a kustomization too.</summary>
internal static class Overlays
{
    public static IReadOnlyList<SourceFile> Mark(IReadOnlyList<SourceFile> files)
    {
        var kustomizations = files.Where(file => IsKustomization(file.Name)).ToArray();
        var folders = new HashSet<string>(kustomizations.Select(file => Folder(file.Name)), StringComparer.Ordinal);
        var overlays = kustomizations
            .Where(file => file.Kind != SourceKind.Overlay && Folder(file.Name) is var own && Bases(file).Any(other => folders.Contains(other) && !IsBelow(own, other) && !IsBelow(other, own)))
            .Select(file => Folder(file.Name))
            .ToArray();
        return overlays.Length == 0 ? files : [.. files.Select(file => Array.Find(overlays, folder => IsBelow(file.Name, folder)) is { } overlay && file.Kind == SourceKind.Kubernetes
            ? file with { Kind = SourceKind.Overlay, Environment = overlay.Substring(overlay.LastIndexOf('/') + 1) }
            : file)];
    }

    private static IEnumerable<string> Bases(SourceFile file) =>
        from document in SourceReader.Read(file.Text, file.Name, out _)
        from field in new[] { "resources", "bases" }
        from item in document[field]?.Items ?? []
        where item.Text is { } text && text.StartsWith("..", StringComparison.Ordinal)
        select KustomizePatches.Resolve(file.Name, item.Text!);

    private static bool IsKustomization(string name) => name.Substring(name.LastIndexOf('/') + 1) is "kustomization.yaml" or "kustomization.yml" or "Kustomization";

    private static string Folder(string name) => name.LastIndexOf('/') is var at && at > 0 ? name.Substring(0, at) : "";

    private static bool IsBelow(string name, string folder) => name.StartsWith(folder + "/", StringComparison.Ordinal);
}
