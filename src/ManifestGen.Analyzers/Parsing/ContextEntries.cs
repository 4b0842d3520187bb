namespace ManifestGen.Parsing;

/// <summary>
/// What the build found on disk, as the <c>_MgContext</c> property: <c>key=value</c> entries joined by <c>|</c>. A key may come more than once.
/// </summary>
internal sealed class ContextEntries
{
    private readonly ILookup<string, string> _entries;

    private ContextEntries(ILookup<string, string> entries) => _entries = entries;

    public static ContextEntries Parse(string text) => new(
        PercentEncoding.SplitList(text)
            .Select(entry => (Entry: entry, Separator: entry.IndexOf('=')))
            .Where(item => item.Separator > 0)
            .ToLookup(
                item => item.Entry.Substring(0, item.Separator),
                item => PercentEncoding.Decode(item.Entry.Substring(item.Separator + 1)),
                StringComparer.Ordinal));

    /// <summary>The text from which <see cref="Parse"/> reads the entries.</summary>
    public static string Write(IEnumerable<(string Key, string Value)> entries) =>
        string.Join(PercentEncoding.ListSeparator.ToString(), entries.Select(entry => $"{entry.Key}={PercentEncoding.Encode(entry.Value)}"));

    public string? Value(string key) => _entries[key].FirstOrDefault();

    public IEnumerable<string> Values(string key) => _entries[key];

    /// <summary>Entries whose value is a name and a value of its own, joined by <c>=</c>.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs(string key) => _entries[key].Select(Pair);

    // A name holds no '=', or is refused for it.
    private static KeyValuePair<string, string> Pair(string entry) =>
        entry.IndexOf('=') is >= 0 and var separator ? new(entry.Substring(0, separator), entry.Substring(separator + 1)) : new(entry, "");
}
