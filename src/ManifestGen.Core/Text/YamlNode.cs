using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ManifestGen.Text;

/// <summary>A node of a YAML document. Renderers build trees of them; <see cref="YamlWriter"/> turns a tree into text.</summary>
public abstract record YamlNode
{
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator YamlNode?(string? value) => value is null ? null : new YamlScalar(value, IsString: true);

    public static implicit operator YamlNode(int value) => new YamlScalar(value.ToString(CultureInfo.InvariantCulture), IsString: false);

    public static implicit operator YamlNode?(int? value) => value is { } number ? number : null;

    public static implicit operator YamlNode(bool value) => new YamlScalar(value ? "true" : "false", IsString: false);
}

/// <summary>A scalar. A string stays a string for every reader: the writer quotes it whenever it could be taken for anything else.</summary>
/// <param name="Value">The value, unescaped.</param>
/// <param name="IsString">False for numbers and booleans, which are written as they are.</param>
/// <param name="IsQuoted">Quotes even where there is no need, where the field's habit is to quote (<c>user: "10001:10001"</c>).</param>
public sealed record YamlScalar(string Value, bool IsString, bool IsQuoted = false) : YamlNode;

/// <summary>A mapping, in the order in which its entries were added. Adding null adds nothing, so that optional fields read like the others.</summary>
public sealed record YamlMap : YamlNode, IEnumerable<KeyValuePair<string, YamlNode>>
{
    private readonly List<KeyValuePair<string, YamlNode>> _entries = [];

    public int Count => _entries.Count;

    /// <summary>The value of a key, or null.</summary>
    public YamlNode? this[string key] => _entries.Find(entry => entry.Key == key).Value;

    public void Add(string key, YamlNode? value)
    {
        if (value is null)
        {
            return;
        }

        if (_entries.Any(entry => entry.Key == key))
        {
            throw new InvalidOperationException($"The mapping already has the key '{key}'.");
        }

        _entries.Add(new(key, value));
    }

    public void AddRange(IEnumerable<KeyValuePair<string, YamlNode>> entries)
    {
        foreach (var entry in entries)
        {
            Add(entry.Key, entry.Value);
        }
    }

    public IEnumerator<KeyValuePair<string, YamlNode>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A sequence. Adding null adds nothing.</summary>
/// <param name="IsFlow">Writes it on one line with every string quoted, as commands are (<c>["CMD", "dotnet"]</c>).</param>
public sealed record YamlList(bool IsFlow = false) : YamlNode, IEnumerable<YamlNode>
{
    private readonly List<YamlNode> _items = [];

    public int Count => _items.Count;

    public static YamlList Of(IEnumerable<YamlNode?> items)
    {
        var list = new YamlList();
        foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    /// <summary>A command line, on one line.</summary>
    public static YamlList Command(IEnumerable<string> arguments)
    {
        var list = new YamlList(IsFlow: true);
        foreach (var argument in arguments)
        {
            list.Add(argument);
        }

        return list;
    }

    public void Add(YamlNode? item)
    {
        if (item is not null)
        {
            _items.Add(item);
        }
    }

    public IEnumerator<YamlNode> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Operations on trees.</summary>
public static class YamlNodeExtensions
{
    /// <summary>Null for an empty mapping or list, so that it is left out where it is added.</summary>
    public static YamlNode? OrNull(this YamlMap map) => map.Count == 0 ? null : map;

    /// <inheritdoc cref="OrNull(YamlMap)"/>
    public static YamlNode? OrNull(this YamlList list) => list.Count == 0 ? null : list;

    /// <summary>The same tree with every string scalar (not keys) put through <paramref name="change"/>.</summary>
    public static YamlNode MapStrings(this YamlNode node, Func<string, string> change)
    {
        switch (node)
        {
            case YamlScalar { IsString: true } scalar:
                return scalar with { Value = change(scalar.Value) };
            case YamlMap map:
                var copy = new YamlMap();
                foreach (var entry in map)
                {
                    copy.Add(entry.Key, entry.Value.MapStrings(change));
                }

                return copy;
            case YamlList list:
                var items = new YamlList(list.IsFlow);
                foreach (var item in list)
                {
                    items.Add(item.MapStrings(change));
                }

                return items;
            default:
                return node;
        }
    }
}
