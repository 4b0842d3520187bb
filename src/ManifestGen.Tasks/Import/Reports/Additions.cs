using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Reports;

/// <summary>What is generated of Kubernetes objects and is not in the files.</summary>
internal static class Additions
{
    public static IReadOnlyList<string> Of(ImportContext context, RenderedFiles rendered)
    {
        var sources = context.Documents.Where(document => document.TextAt("kind") is not null && document["spec"] is not null).ToArray();
        if (sources.Length == 0)
        {
            return [];
        }

        var lines = new List<string>();
        foreach (var declaration in context.Declarations)
        {
            var objects = rendered.Objects.Where(o => o.TextAt("metadata", "labels", "app.kubernetes.io/name") == declaration.Name).ToArray();
            var kinds = objects.Select(o => o.TextAt("kind")!).Distinct(StringComparer.Ordinal).Where(kind => !sources.Any(source => source.TextAt("kind") == kind && Concerns(source, declaration, context))).ToArray();
            if (kinds.Length > 0)
            {
                lines.Add($"{declaration.Name}: {string.Join(", ", kinds)}");
            }

            var fields = objects.SelectMany(o => Fields(o)).Except(sources.Where(source => Concerns(source, declaration, context)).SelectMany(Fields), StringComparer.Ordinal).Distinct(StringComparer.Ordinal).ToArray();
            if (fields.Length > 0)
            {
                lines.Add($"{declaration.Name}: in the pods {string.Join(", ", fields)}");
            }
        }

        return lines;
    }

    private static bool Concerns(SourceNode source, ServiceDeclaration declaration, ImportContext context) =>
        context.Find(source.TextAt("metadata", "name")) == declaration || source.TextAt("metadata", "name")?.StartsWith(declaration.Name, StringComparison.Ordinal) == true;

    private static IEnumerable<string> Fields(SourceNode o)
    {
        var pod = o.At("spec", "template", "spec") ?? o.At("spec", "jobTemplate", "spec", "template", "spec");
        return (pod?.Entries.Select(entry => entry.Key) ?? [])
            .Concat(pod?["containers"]?.Items.FirstOrDefault()?.Entries.Select(entry => entry.Key) ?? [])
            .Where(field => field is not ("containers" or "name" or "image"));
    }
}
