using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>A strategic merge patch: maps are merged, and so are the lists whose elements have names.</summary>
internal static class StrategicMerge
{
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["containers"] = ["name"],
        ["initContainers"] = ["name"],
        ["env"] = ["name"],
        ["volumes"] = ["name"],
        ["volumeMounts"] = ["mountPath"],
        ["imagePullSecrets"] = ["name"],
        ["hostAliases"] = ["ip"],
        // Of a container, and of a Service.
        ["ports"] = ["containerPort", "port"],
    };

    /// <param name="target">The object.</param>
    /// <param name="patch">What changes.</param>
    /// <param name="removed">Where it goes that the patch takes something away; null where it is taken away for good.</param>
    public static void Apply(SourceNode target, SourceNode patch, string? removed)
    {
        var isReplaced = patch.TextAt("$patch") == "replace";
        if (isReplaced)
        {
            foreach (var entry in target.Entries.Where(entry => patch.Entries.TrueForAll(own => own.Key != entry.Key)).ToArray())
            {
                target.Entries.Remove(entry);
            }

            Gone(patch["$patch"]!, removed);
        }

        foreach (var entry in patch.Entries.Where(entry => entry.Key != "$patch"))
        {
            var index = target.Entries.FindIndex(own => own.Key == entry.Key);
            if (index < 0)
            {
                if (!entry.Value.IsNull)
                {
                    target.Entries.Add(entry);
                }
            }
            else if (entry.Value.IsNull || entry.Value.TextAt("$patch") == "delete")
            {
                target.Entries.RemoveAt(index);
                Gone(entry.Value, removed);
            }
            else if (!isReplaced && target.Entries[index].Value.IsMap && entry.Value.IsMap)
            {
                Apply(target.Entries[index].Value, entry.Value, removed);
            }
            else if (!isReplaced && Keys.TryGetValue(entry.Key, out var keys) && entry.Value.IsList && target.Entries[index].Value.IsList && KeyOf(entry.Value, keys) is { } key)
            {
                Lists(target.Entries[index].Value, entry.Value, key, removed);
            }
            else
            {
                entry.Value.Replaces(target.Entries[index].Value);
                target.Entries[index] = entry;
            }
        }
    }

    private static void Gone(SourceNode node, string? removed)
    {
        if (removed is null)
        {
            node.IsDefault("the patch takes it away");
        }

        node.GoesTo(removed ?? "");
    }

    private static string? KeyOf(SourceNode list, string[] keys) => Array.Find(keys, key => list.Items.TrueForAll(item => item.TextAt(key) is not null || item["$patch"] is not null));

    private static void Lists(SourceNode target, SourceNode patch, string key, string? removed)
    {
        foreach (var item in patch.Items)
        {
            var own = target.Items.Find(candidate => candidate.TextAt(key) is { } name && name == item.TextAt(key));
            if (item.TextAt("$patch") == "delete")
            {
                target.Items.RemoveAll(candidate => candidate == own);
                Gone(item, removed);
            }
            else if (item.TextAt(key) is null)
            {
                item.GoesTo($"{KubernetesImport.Patch}: the list is replaced as a whole");
            }
            else if (own is not null)
            {
                Apply(own, item, removed);
            }
            else
            {
                target.Items.Add(item);
            }
        }
    }
}
