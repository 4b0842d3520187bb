using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Compose;

/// <summary>
/// <c>extends</c> of services of the same file: the settings of the other service are copied, each with a fate of its own, and merged as Compose does.
/// </summary>
internal sealed class ComposeExtends(SourceNode services)
{
    // The own one replaces the other.
    private static readonly string[] Replaced = ["command", "entrypoint", "test"];

    // Of these a list has elements with a key and a value.
    private static readonly string[] Keyed = ["environment", "labels", "args", "sysctls", "annotations", "extra_hosts", "depends_on", "networks"];

    // One text stands for a list of one.
    private static readonly string[] Listed = ["env_file", "dns", "dns_search", "tmpfs"];

    private readonly HashSet<SourceNode> _done = [];
    private readonly HashSet<SourceNode> _open = [];

    /// <summary>Takes over what the service extends.</summary>
    public void Apply(SourceNode service)
    {
        if (!_done.Add(service) || service["extends"] is not { } extends)
        {
            return;
        }

        var name = extends.Text ?? extends.TextAt("service");
        var file = extends.TextAt("file");
        if (file is not null && file.TrimStart('.', '/') != service.File)
        {
            return;
        }

        if (name is null || services[name] is not { IsMap: true } other)
        {
            extends.GoesTo($"nothing: the file has no service '{name}'");
            return;
        }

        _open.Add(service);
        Apply(other);
        if (_open.Contains(other))
        {
            extends.GoesTo("nothing: the services extend each other");
        }
        else
        {
            Merge(service, other, "extends");
            extends.IsUnderstood("the other service's settings are taken over");
        }

        _open.Remove(service);
    }

    private static void Merge(SourceNode own, SourceNode other, string except = "")
    {
        foreach (var entry in other.Entries.Where(entry => entry.Key != except))
        {
            var index = own.Entries.FindIndex(candidate => candidate.Key == entry.Key);
            var path = $"{own.Path}.{entry.Key}";
            if (index < 0)
            {
                own.Entries.Add(new(entry.Key, Copy(entry.Value, path)));
            }
            else if (entry.Key == "logging" && own.Entries[index].Value.TextAt("driver") is { } driver && driver != (entry.Value.TextAt("driver") ?? driver))
            {
                continue;
            }
            else
            {
                own.Entries[index] = new(entry.Key, Merged(entry.Key, own.Entries[index].Value, entry.Value, path));
            }
        }
    }

    private static SourceNode Merged(string key, SourceNode own, SourceNode other, string path)
    {
        if (own.IsMap && other.IsMap)
        {
            Merge(own, other);
            return own;
        }

        if (Replaced.Contains(key) || own.IsNull)
        {
            return own;
        }

        if (Listed.Contains(key) && (own.IsScalar || other.IsScalar) && !own.IsMap && !other.IsMap)
        {
            (own, other) = (AsList(own), AsList(other));
        }

        if (Keyed.Contains(key) && !own.IsScalar && !other.IsScalar)
        {
            Keys(own, other, path);
        }
        else if (own.IsList && other.IsList)
        {
            var added = other.Items.Where(item => !own.Items.Exists(mine => Identity(key, mine) == Identity(key, item))).ToArray();
            own.Items.InsertRange(0, added.Select((item, number) => Copy(item, $"{path}[{own.Items.Count + number}]")));
        }

        return own;
    }

    // A map and a list of 'key=value' say the same.
    private static void Keys(SourceNode own, SourceNode other, string path)
    {
        var known = new HashSet<string>(own.Entries.Select(entry => entry.Key).Concat(own.Items.Select(KeyOf)), StringComparer.Ordinal);
        foreach (var item in other.Items.Where(item => item.IsScalar && !known.Contains(KeyOf(item))).ToArray())
        {
            if (own.IsMap)
            {
                var at = item.Text!.IndexOf('=');
                own.Entries.Add(new(KeyOf(item), new(item.File, $"{path}.{KeyOf(item)}", item.Line, item.Column) { Text = at < 0 ? "" : item.Text.Substring(at + 1), IsPlain = at < 0 }));
            }
            else
            {
                own.Items.Add(Copy(item, $"{path}[{own.Items.Count}]"));
            }
        }

        foreach (var entry in other.Entries.Where(entry => !known.Contains(entry.Key)).ToArray())
        {
            if (own.IsMap)
            {
                own.Entries.Add(new(entry.Key, Copy(entry.Value, $"{path}.{entry.Key}")));
            }
            else
            {
                var text = entry.Value is { IsScalar: true, IsNull: false } ? $"{entry.Key}={entry.Value.Text}" : entry.Key;
                own.Items.Add(new(entry.Value.File, $"{path}[{own.Items.Count}]", entry.Value.Line, entry.Value.Column) { Text = text });
            }
        }
    }

    private static string KeyOf(SourceNode item) => (item.Text ?? "").Split('=')[0];

    // A mount is told by its target, and a port by all of it.
    private static string Identity(string key, SourceNode item)
    {
        if (!item.IsScalar)
        {
            return key is "volumes" or "secrets" or "configs" && item.TextAt("target") is { } target ? target
                : string.Join("\n", item.Leaves.Select(leaf => $"{leaf.Path.Substring(leaf.Path.LastIndexOf('.') + 1)}={leaf.Text}"));
        }

        return key == "volumes" && item.Text!.Split(':') is { Length: > 1 } parts && item.Text.IndexOf('{') < 0 ? parts[1] : item.Text!;
    }

    private static SourceNode AsList(SourceNode node)
    {
        if (!node.IsScalar)
        {
            return node;
        }

        var list = new SourceNode(node.File, node.Path, node.Line, node.Column);
        list.Items.Add(node);
        return list;
    }

    private static SourceNode Copy(SourceNode node, string path)
    {
        var copy = new SourceNode(node.File, path, node.Line, node.Column) { Text = node.Text, IsPlain = node.IsPlain, IsMap = node.IsMap };
        copy.Entries.AddRange(node.Entries.Select(entry => new KeyValuePair<string, SourceNode>(entry.Key, Copy(entry.Value, $"{path}.{entry.Key}"))));
        copy.Items.AddRange(node.Items.Select((item, index) => Copy(item, $"{path}[{index}]")));
        return copy;
    }
}
