namespace ManifestGen.Tasks.Import.Sources;

/// <summary>A node of a file that is imported, with its place, and with what becomes of it.</summary>
public sealed class SourceNode(string file, string path, int line, int column)
{
    /// <summary>The file, relative to where the import looks.</summary>
    public string File { get; } = file;

    /// <summary>Such as <c>services.api.ports[0]</c>.</summary>
    public string Path { get; } = path;

    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>The text of a scalar; null for a map and a list.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the scalar is written without quotes, so that <c>null</c> and <c>~</c> mean nothing.</summary>
    public bool IsPlain { get; init; }

    public bool IsMap { get; init; }

    /// <summary>Of a map, in the order of the file.</summary>
    public List<KeyValuePair<string, SourceNode>> Entries { get; } = [];

    /// <summary>Of a list.</summary>
    public List<SourceNode> Items { get; } = [];

    public Fate Fate { get; private set; }

    /// <summary>The attribute, the reason of the default, or where it goes.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Whether the report must not show the value.</summary>
    public bool IsSecret { get; set; }

    public bool IsScalar => Text is not null;

    public bool IsList => !IsScalar && !IsMap;

    /// <summary>Whether it says nothing: <c>null</c>, <c>~</c>, or nothing at all.</summary>
    public bool IsNull => IsPlain && Text is "" or "null" or "~" or "Null" or "NULL";

    /// <summary>The value of a key, unless it is null.</summary>
    public SourceNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key).Value is { IsNull: false } value ? value : null;

    /// <summary>Scalars, and what is empty: that of which the file consists.</summary>
    public IEnumerable<SourceNode> Leaves => Entries.Count + Items.Count == 0 ? [this] : Entries.Select(entry => entry.Value).Concat(Items).SelectMany(child => child.Leaves);

    /// <summary>A node below, by the keys of the maps.</summary>
    public SourceNode? At(params string[] keys) => keys.Aggregate((SourceNode?)this, (node, key) => node?[key]);

    /// <summary>The text of a scalar below.</summary>
    public string? TextAt(params string[] keys) => At(keys)?.Text;

    public void IsUnderstood(string by) => Decide(Fate.Understood, by);

    public void IsDefault(string reason) => Decide(Fate.Default, reason);

    public void GoesTo(string place) => Decide(Fate.Elsewhere, place);

    /// <summary>Whether it stands in the place of something else, which said something else.</summary>
    public bool IsChange { get; private set; }

    /// <summary>It is put in the place of another node, by a patch.</summary>
    public void Replaces(SourceNode other)
    {
        foreach (var leaf in Leaves.Where(leaf => leaf != this || !other.IsScalar || Text != other.Text))
        {
            leaf.IsChange = true;
        }
    }

    /// <summary>Takes back a decision, for what turns out to be another.</summary>
    public void Reconsider(Fate fate, string note)
    {
        foreach (var leaf in Leaves)
        {
            (leaf.Fate, leaf.Note) = (fate, note);
        }
    }

    /// <summary>Whether nothing of it is left to decide.</summary>
    public bool IsDecided => Leaves.All(leaf => leaf.Fate != Fate.None);

    // The first one who knows decides.
    private void Decide(Fate fate, string note)
    {
        foreach (var leaf in Leaves.Where(leaf => leaf.Fate == Fate.None))
        {
            (leaf.Fate, leaf.Note) = (fate, note);
        }
    }
}
