using System.Text.RegularExpressions;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>The patches that kustomizations name, in files or inline, and what they change.</summary>
internal sealed class KustomizePatches
{
    private const string Names = "it names the object that is patched";

    private readonly List<(SourceNode Patch, SourceNode? Target)> _patches = [];
    private readonly List<SourceNode> _unused = [];

    private KustomizePatches(IEnumerable<SourceNode> documents, Action<SourceNode>? unread)
    {
        var all = documents.ToArray();
        var used = Used(all);
        foreach (var kustomization in all.Where(IsKustomization).Except(used))
        {
            // Its files are patches still, which change nothing.
            _unused.AddRange(new KustomizePatches([.. all.Where(document => document == kustomization || !IsKustomization(document))], [kustomization]).Documents);
        }

        Read(used, all, unread);
    }

    private KustomizePatches(SourceNode[] all, IReadOnlyList<SourceNode> kustomizations) => Read(kustomizations, all, unread: null);

    private void Read(IReadOnlyList<SourceNode> kustomizations, SourceNode[] all, Action<SourceNode>? unread)
    {
        foreach (var kustomization in kustomizations)
        {
            foreach (var entry in kustomization["patches"]?.Items ?? [])
            {
                Take(entry, kustomization, all, unread);
            }

            foreach (var entry in kustomization["patchesJson6902"]?.Items ?? [])
            {
                Take(entry, kustomization, all, unread);
            }

            var merges = kustomization["patchesStrategicMerge"]?.Items ?? [];
            for (var i = 0; i < merges.Count; i++)
            {
                if (merges[i].Text is { } text && text.IndexOf('\n') >= 0)
                {
                    var inline = Inline(merges[i]);
                    merges[i] = inline.Count == 1 ? inline[0] : merges[i];
                    _patches.AddRange(inline.Select(patch => (patch, (SourceNode?)null)));
                }
                else
                {
                    File(merges[i], kustomization, target: null, all, unread);
                }
            }
        }
    }

    /// <summary>The documents that are patches, and so no objects of their own.</summary>
    public IEnumerable<SourceNode> Documents => _patches.Select(patch => patch.Patch).Concat(_unused);

    /// <param name="documents">Kustomizations and patches; other objects do not matter.</param>
    /// <param name="unread">Called for each path of a patch that is not among the documents.</param>
    public static KustomizePatches Of(IEnumerable<SourceNode> documents, Action<SourceNode>? unread = null) => new(documents, unread);

    /// <summary>The kustomizations that count: a component does where another one names it.</summary>
    public static IReadOnlyList<SourceNode> Used(IReadOnlyList<SourceNode> documents)
    {
        var all = documents.Where(IsKustomization).ToArray();
        var used = all.Where(document => document.TextAt("kind") != "Component").ToList();
        for (var i = 0; i < used.Count; i++)
        {
            var named = (used[i]["components"]?.Items ?? []).Select(item => Resolve(used[i].File, item.Text ?? "") + "/").ToArray();
            used.AddRange(all.Where(document => !used.Contains(document) && document.TextAt("kind") == "Component" && named.Any(folder => document.File.StartsWith(folder, StringComparison.Ordinal))));
        }

        return used;
    }

    public static bool IsKustomization(SourceNode document) =>
        document.TextAt("kind") is "Kustomization" or "Component" || (document.TextAt("kind") is null && (document["resources"] ?? document["bases"] ?? document["patches"] ?? document["images"] ?? document["replicas"]) is not null);

    /// <summary>Changes the objects.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="others">Patches that no kustomization names.</param>
    /// <param name="removed">Where it goes that a patch takes something away; null where it is taken away for good.</param>
    public void Apply(IReadOnlyList<SourceNode> objects, IEnumerable<SourceNode> others, string? removed)
    {
        foreach (var unused in _unused)
        {
            unused.GoesTo("nothing: no imported kustomization names this component");
        }

        foreach (var (patch, target) in _patches.Concat(others.Select(patch => (patch, (SourceNode?)null))))
        {
            var targets = objects.Where(o => !Documents.Contains(o) && IsTarget(o, patch, target)).ToArray();
            if (targets.Length == 0)
            {
                continue;
            }

            target?.IsDefault(Names);
            if (patch.IsMap)
            {
                patch["apiVersion"]?.IsDefault(Names);
                patch["kind"]?.IsDefault(Names);
                patch.At("metadata", "name")?.IsDefault(Names);
                patch.At("metadata", "namespace")?.IsDefault(Names);
            }

            foreach (var o in targets)
            {
                if (patch.IsMap)
                {
                    StrategicMerge.Apply(o, patch, removed);
                }
                else
                {
                    JsonPatch.Apply(o, patch, removed);
                }
            }
        }
    }

    private static bool IsTarget(SourceNode o, SourceNode patch, SourceNode? target)
    {
        if (target is null)
        {
            return patch.IsMap && patch.TextAt("kind") == o.TextAt("kind") && patch.TextAt("metadata", "name") == o.TextAt("metadata", "name");
        }

        var labels = target.TextAt("labelSelector")?.Split(',').Select(pair => pair.Split(['='], 2)).ToArray() ?? [];
        return (target.TextAt("kind") is not { } kind || kind == o.TextAt("kind"))
            && (target.TextAt("name") is not { } name || IsNamed(name, o.TextAt("metadata", "name") ?? ""))
            && target["annotationSelector"] is null
            && labels.All(pair => pair.Length == 2 && o.TextAt("metadata", "labels", pair[0].Trim()) == pair[1].TrimStart('=').Trim())
            && o["spec"] is not null;
    }

    // kustomize reads it as a regular expression, and most are none.
    private static bool IsNamed(string pattern, string name)
    {
        try
        {
            return pattern == name || Regex.IsMatch(name, $"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private void Take(SourceNode entry, SourceNode kustomization, SourceNode[] all, Action<SourceNode>? unread)
    {
        if (entry["path"] is { } path)
        {
            File(path, kustomization, entry["target"], all, unread);
        }
        else if (entry["patch"] is { IsScalar: true } patch)
        {
            var inline = Inline(patch);
            if (inline.Count == 1)
            {
                entry.Entries[entry.Entries.FindIndex(own => own.Key == "patch")] = new("patch", inline[0]);
            }

            _patches.AddRange(inline.Select(document => (document, entry["target"])));
        }
        else if (entry["patch"] is { } read)
        {
            // It was opened before.
            _patches.Add((read, entry["target"]));
        }
    }

    private void File(SourceNode path, SourceNode kustomization, SourceNode? target, SourceNode[] all, Action<SourceNode>? unread)
    {
        var file = Resolve(kustomization.File, path.Text ?? "");
        var found = all.Where(document => document.File == file).ToArray();
        _patches.AddRange(found.Select(document => (document, target)));
        if (found.Length > 0)
        {
            path.IsDefault("the file of the patch says what becomes of it");
        }
        else
        {
            unread?.Invoke(path);
        }
    }

    private static IReadOnlyList<SourceNode> Inline(SourceNode patch) => SourceReader.Read(patch.Text!, patch.File, out _, patch.Path, patch.Line);

    /// <summary>The name of a file that another one names.</summary>
    public static string Resolve(string from, string path)
    {
        var parts = new List<string>(from.Split('/'));
        parts.RemoveAt(parts.Count - 1);
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or "" or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
