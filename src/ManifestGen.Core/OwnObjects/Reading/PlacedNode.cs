namespace ManifestGen.OwnObjects.Reading;

/// <summary>Where something is in a text.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Length">In the line; 0 where it is not known.</param>
public readonly record struct TextPlace(int Line, int Column, int Length = 0);

/// <summary>A node of a YAML text that knows where it is.</summary>
public abstract class PlacedNode(TextPlace place)
{
    public TextPlace Place { get; } = place;
}

/// <summary>A scalar.</summary>
/// <param name="value">Its value.</param>
/// <param name="isPlain">Whether it has no quotes, so that it may be a number, a boolean or nothing.</param>
/// <param name="place">Where it is.</param>
public sealed class PlacedScalar(string value, bool isPlain, TextPlace place) : PlacedNode(place)
{
    public string Value { get; } = value;

    public bool IsPlain { get; } = isPlain;

    /// <summary>Whether it says nothing.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A mapping, in the order of the text.</summary>
public sealed class PlacedMap(IReadOnlyList<PlacedEntry> entries, TextPlace place) : PlacedNode(place)
{
    public IReadOnlyList<PlacedEntry> Entries { get; } = entries;

    /// <summary>The value of a key; null where there is none.</summary>
    public PlacedNode? this[string key] => Entry(key)?.Value;

    public PlacedEntry? Entry(string key) => Entries.FirstOrDefault(entry => entry.Key.Value == key);
}

/// <summary>A key and its value.</summary>
public sealed record PlacedEntry(PlacedScalar Key, PlacedNode Value);

/// <summary>A sequence.</summary>
public sealed class PlacedList(IReadOnlyList<PlacedNode> items, TextPlace place) : PlacedNode(place)
{
    public IReadOnlyList<PlacedNode> Items { get; } = items;
}
