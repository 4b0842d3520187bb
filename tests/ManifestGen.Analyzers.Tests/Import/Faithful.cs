using ManifestGen.Tasks.Import;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Import;

/// <summary>Whether the report is true: what it calls understood, or generated anyway, is generated again.</summary>
internal static class Faithful
{
    /// <summary>The settings that the report calls understood or a default, and that are not in the files that are generated from the declarations.</summary>
    public static IReadOnlyList<string> Broken(ImportResult result, IReadOnlyDictionary<string, string> generated)
    {
        var objects = generated.Where(file => file.Key.EndsWith(".yaml", StringComparison.Ordinal) && !file.Key.EndsWith("kustomization.yaml", StringComparison.Ordinal))
            .SelectMany(file => SourceReader.Read(file.Value, file.Key, out _))
            .ToArray();
        var broken = new List<string>();
        foreach (var document in result.Documents.Where(document => document.TextAt("kind") is { } kind && kind != "Kustomization"))
        {
            var same = new HashSet<SourceNode>();
            var (kind, name) = (document.TextAt("kind"), document.TextAt("metadata", "name"));
            // The name of a Job ends with a hash of what it runs.
            var again = Array.Find(objects, o => o.TextAt("kind") == kind && o.TextAt("metadata", "name") == name)
                ?? (kind == "Job" ? Array.Find(objects, o => o.TextAt("kind") == kind && o.TextAt("metadata", "labels", "app.kubernetes.io/name") == document.TextAt("metadata", "labels", "app.kubernetes.io/name")) : null);
            if (again is null && document.Leaves.Any(leaf => leaf.Fate != Fate.Elsewhere))
            {
                broken.Add($"{kind} {name} is gone");
                continue;
            }

            Likeness.Compare(document, again, node => same.Add(node));
            broken.AddRange(document.Leaves.Where(leaf => leaf.Fate != Fate.Elsewhere && !same.Contains(leaf)).Select(leaf => $"{kind} {leaf.Path}: {leaf.Text} -> {leaf.Note}"));
        }

        return broken;
    }
}
