using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Parsing;

/// <summary>
/// What the project says about its image: as it is published, where the build has found that out; else as the build that runs sees it, which may be
/// another configuration.
/// </summary>
internal sealed class ProjectValues
{
    private readonly AnalyzerConfigOptions _running;
    private readonly Dictionary<string, string> _published;

    public ProjectValues(AnalyzerConfigOptions running, ContextEntries context)
    {
        _running = running;
        _published = context.Pairs("value").GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal);
    }

    public string? Text(string name) => NullIfEmpty(_published.Count == 0 ? PercentEncoding.Decode(Running(name)) : Published(name));

    public bool Flag(string name) => string.Equals(Text(name), "true", StringComparison.OrdinalIgnoreCase);

    public IEnumerable<string> List(string name) => PercentEncoding.SplitList(_published.Count == 0 ? Running(name) : Published(name)).Select(part => part.Trim());

    /// <summary>A value that only a published project has.</summary>
    public string Published(string name) => _published.TryGetValue(name, out var value) ? value : "";

    /// <summary>A value of the build that runs, as it is written.</summary>
    public string Running(string name) => _running.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
