using System.Globalization;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>A patch that is a list of operations (RFC 6902).</summary>
internal static class JsonPatch
{
    private const string Says = "it says what the patch changes";

    /// <param name="target">The object.</param>
    /// <param name="patch">The operations.</param>
    /// <param name="removed">Where it goes that something is taken away; null where it is taken away for good.</param>
    public static void Apply(SourceNode target, SourceNode patch, string? removed)
    {
        foreach (var operation in patch.Items)
        {
            var (op, path) = (operation.TextAt("op"), operation.TextAt("path"));
            if (op is "add" or "replace" && operation["value"] is { } value && Set(target, path ?? "", value, isInserted: op == "add"))
            {
                operation["op"]!.IsDefault(Says);
                operation["path"]!.IsDefault(Says);
            }
            else if (op == "remove" && Remove(target, path ?? ""))
            {
                if (removed is null)
                {
                    operation.IsDefault(Says);
                }

                operation.GoesTo(removed ?? "");
            }
            else
            {
                operation.GoesTo($"{KubernetesImport.Patch}: the imported object has nothing at this place, or the operation is another than add, replace and remove");
            }
        }
    }

    private static bool Set(SourceNode target, string path, SourceNode value, bool isInserted)
    {
        if (Parent(target, path, out var key) is not { } parent)
        {
            return false;
        }

        if (parent.IsMap)
        {
            var index = parent.Entries.FindIndex(entry => entry.Key == key);
            if (index < 0)
            {
                parent.Entries.Add(new(key, value));
            }
            else
            {
                value.Replaces(parent.Entries[index].Value);
                parent.Entries[index] = new(key, value);
            }

            return true;
        }

        if (key == "-" || (isInserted && Index(key, parent.Items.Count + 1) >= 0))
        {
            parent.Items.Insert(key == "-" ? parent.Items.Count : Index(key, parent.Items.Count + 1), value);
            return true;
        }

        if (Index(key, parent.Items.Count) is var at && at >= 0)
        {
            value.Replaces(parent.Items[at]);
            parent.Items[at] = value;
            return true;
        }

        return false;
    }

    private static bool Remove(SourceNode target, string path)
    {
        if (Parent(target, path, out var key) is not { } parent)
        {
            return false;
        }

        if (parent.IsMap)
        {
            return parent.Entries.RemoveAll(entry => entry.Key == key) > 0;
        }

        var at = Index(key, parent.Items.Count);
        if (at >= 0)
        {
            parent.Items.RemoveAt(at);
        }

        return at >= 0;
    }

    private static SourceNode? Parent(SourceNode target, string path, out string key)
    {
        var parts = path.Split('/').Skip(1).Select(part => part.Replace("~1", "/").Replace("~0", "~")).ToArray();
        key = parts.LastOrDefault() ?? "";
        SourceNode? node = parts.Length == 0 ? null : target;
        foreach (var part in parts.Take(parts.Length - 1))
        {
            node = node is null ? null : node.IsMap ? node[part] : Index(part, node.Items.Count) is var at && at >= 0 ? node.Items[at] : null;
        }

        return node is { IsScalar: false } ? node : null;
    }

    private static int Index(string text, int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < count ? index : -1;
}
