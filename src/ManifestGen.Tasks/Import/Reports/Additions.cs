using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Reports;

/// <summary>What is generated and is not in the files: objects, settings of pods, and settings of services of Compose.</summary>
internal static class Additions
{
    // What names the service, and how it is built, is known.
    private static readonly string[] Known = ["name", "image", "build", "develop", "labels", "container_name"];

    public static IReadOnlyList<string> Of(ImportContext context, RenderedFiles rendered) => [.. OfKubernetes(context, rendered), .. OfCompose(context, rendered)];

    private static IEnumerable<string> OfKubernetes(ImportContext context, RenderedFiles rendered)
    {
        var sources = context.Documents.SelectMany(Objects).Where(document => document.TextAt("kind") is not null && document["spec"] is not null).ToArray();
        if (sources.Length == 0)
        {
            yield break;
        }

        foreach (var declaration in context.Declarations)
        {
            var own = sources.Where(source => Concerns(source, declaration, context)).ToArray();
            var objects = rendered.Objects.Where(o => o.TextAt("metadata", "labels", "app.kubernetes.io/name") == declaration.Name).ToArray();
            var kinds = objects.Select(o => o.TextAt("kind")!).Distinct(StringComparer.Ordinal).Where(kind => !own.Any(source => source.TextAt("kind") == kind)).ToArray();
            if (kinds.Length > 0)
            {
                yield return $"{declaration.Name}: {string.Join(", ", kinds)}";
            }

            var pods = own.Select(PodOf).OfType<SourceNode>().ToArray();
            var fields = objects.Select(PodOf).OfType<SourceNode>().SelectMany(pod => Missing(pods, pod, "")).Distinct(StringComparer.Ordinal).ToArray();
            if (pods.Length > 0 && fields.Length > 0)
            {
                yield return $"{declaration.Name}: in the pods {string.Join(", ", fields)}";
            }
        }
    }

    private static IEnumerable<string> OfCompose(ImportContext context, RenderedFiles rendered)
    {
        foreach (var (name, source) in context.Documents.SelectMany(document => document["services"]?.Entries ?? []).Select(entry => (entry.Key, entry.Value)))
        {
            if (source.IsMap && context.Find(name) is { } declaration && rendered.Compose?.At("services", declaration.Name) is { } generated)
            {
                var fields = Missing([source], generated, "").Distinct(StringComparer.Ordinal).ToArray();
                if (fields.Length > 0)
                {
                    yield return $"{declaration.Name}: in Compose {string.Join(", ", fields)}";
                }
            }
        }
    }

    // The first key that no source has; below it, all is new.
    private static IEnumerable<string> Missing(IReadOnlyList<SourceNode> sources, SourceNode generated, string path)
    {
        foreach (var entry in generated.Entries.Where(entry => path.Length > 0 || !Known.Contains(entry.Key)))
        {
            var place = path.Length == 0 ? entry.Key : $"{path}.{entry.Key}";
            var same = sources.SelectMany(source => source.Entries).Where(other => other.Key == entry.Key && !other.Value.IsNull).Select(other => other.Value).ToArray();
            // A list says the same in another form, such as 'NAME=value'.
            var missing = same.Length == 0 ? [place] : entry.Value.IsMap && same.All(other => other.IsMap) ? Missing(same, entry.Value, place) : InContainers(same, entry.Key, entry.Value);
            foreach (var field in missing)
            {
                yield return field;
            }
        }
    }

    // The service's container is the first one of a pod.
    private static IEnumerable<string> InContainers(IReadOnlyList<SourceNode> sources, string key, SourceNode generated) =>
        key == "containers" && generated.Items.Count > 0 ? Missing([.. sources.Select(source => source.Items.FirstOrDefault()).OfType<SourceNode>()], generated.Items[0], "").Where(field => field != "name") : [];

    // An object of the service, and none of another one whose name begins with it.
    private static bool Concerns(SourceNode source, ServiceDeclaration declaration, ImportContext context)
    {
        var name = source.TextAt("metadata", "name") ?? "";
        if (context.Find(name) is { } named)
        {
            return named == declaration;
        }

        var owner = context.Declarations.Where(candidate => name == candidate.Name || name.StartsWith(candidate.Name + "-", StringComparison.Ordinal)).OrderByDescending(candidate => candidate.Name.Length).FirstOrDefault();
        return owner == declaration;
    }

    private static IEnumerable<SourceNode> Objects(SourceNode document) => document.TextAt("kind") == "List" ? document["items"]?.Items ?? [] : [document];

    private static SourceNode? PodOf(SourceNode o) => o.At("spec", "template", "spec") ?? o.At("spec", "jobTemplate", "spec", "template", "spec");
}
