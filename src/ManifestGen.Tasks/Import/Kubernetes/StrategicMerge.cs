using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>A strategic merge patch: maps are merged, and so are the lists whose elements have names.</summary>
internal static class StrategicMerge
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["containers"] = "name",
        ["initContainers"] = "name",
        ["env"] = "name",
        ["volumes"] = "name",
        ["volumeMounts"] = "mountPath",
        ["imagePullSecrets"] = "name",
        ["hostAliases"] = "ip",
    };

    public static void Apply(SourceNode target, SourceNode patch)
    {
        foreach (var entry in patch.Entries)
        {
            var index = target.Entries.FindIndex(own => own.Key == entry.Key);
            if (index < 0)
            {
                target.Entries.Add(entry);
            }
            else if (entry.Value.IsNull)
            {
                target.Entries.RemoveAt(index);
                entry.Value.GoesTo($"{KubernetesImport.Patch}: an environment takes nothing away");
            }
            else if (target.Entries[index].Value.IsMap && entry.Value.IsMap)
            {
                Apply(target.Entries[index].Value, entry.Value);
            }
            else if (Keys.TryGetValue(entry.Key, out var key) && entry.Value.IsList && target.Entries[index].Value.IsList)
            {
                Lists(target.Entries[index].Value, entry.Value, key);
            }
            else
            {
                target.Entries[index] = entry;
            }
        }
    }

    private static void Lists(SourceNode target, SourceNode patch, string key)
    {
        foreach (var item in patch.Items)
        {
            if (target.Items.Find(own => own.TextAt(key) is { } name && name == item.TextAt(key)) is { } own)
            {
                Apply(own, item);
            }
            else
            {
                target.Items.Add(item);
            }
        }
    }
}
