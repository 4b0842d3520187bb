using ManifestGen.Tasks.Files;
using ManifestGen.Upgrades;

namespace ManifestGen.Tasks.Upgrades;

/// <summary>
/// What the user has accepted of an upgrade: by <c>ManifestGenAccept</c> for one build, or in <c>manifestgen.accept</c>, a file of the user beside the
/// project, a line for each: an id, an object, and the reason.
/// </summary>
/// <param name="Entries">All of them.</param>
public sealed record Acceptances(IReadOnlyList<Acceptance> Entries)
{
    public const string FileName = "manifestgen.accept";

    private const string Everything = "all";

    public static Acceptances Read(string projectFolder, string property)
    {
        var path = Path.Combine(projectFolder, FileName);
        var lines = FileStore.WithLineFeeds(FileStore.TryRead(path) ?? "").Split('\n');
        return new([
            .. property.Split([';', ','], StringSplitOptions.RemoveEmptyEntries).Select(entry => Acceptance.Parse(entry, path: null, line: 0)),
            .. lines.Select((line, index) => (Text: line.Split('#')[0], Line: index + 1)).Where(line => line.Text.Trim().Length > 0)
                .Select(line => Acceptance.Parse(line.Text, path, line.Line)),
        ]);
    }

    public bool Accepts(UpgradeFinding finding) => Entries.Any(entry => entry.Accepts(finding));

    /// <summary>The lines of the file that accept nothing of what was found.</summary>
    public IEnumerable<Acceptance> Stale(IReadOnlyCollection<UpgradeFinding> findings) => Entries.Where(entry => entry.Path is not null && !findings.Any(entry.Accepts));

    /// <summary>Whether a word stands for every object.</summary>
    public static bool IsEverything(string? word) => string.Equals(word, Everything, StringComparison.OrdinalIgnoreCase);
}

/// <summary>One finding, or several, that the user has accepted.</summary>
/// <param name="Code">The id; <see langword="null"/> for any.</param>
/// <param name="Reference">The object, such as <c>StatefulSet/ledger</c>; <see langword="null"/> for any.</param>
/// <param name="Path">The file that it is in; <see langword="null"/> for the property.</param>
/// <param name="Line">The line there, from 1.</param>
public sealed record Acceptance(string? Code, string? Reference, string? Path, int Line)
{
    public static Acceptance Parse(string text, string? path, int line)
    {
        var words = text.Split([' ', '\t', ':'], StringSplitOptions.RemoveEmptyEntries).Where(word => !Acceptances.IsEverything(word)).Take(2).ToArray();
        var code = words.FirstOrDefault(word => word.StartsWith("MGEN", StringComparison.OrdinalIgnoreCase));
        return new(code, words.FirstOrDefault(word => word.IndexOf('/') > 0), path, line);
    }

    public bool Accepts(UpgradeFinding finding) =>
        (Code is null || string.Equals(Code, ProblemCodes.Of(finding.Kind), StringComparison.OrdinalIgnoreCase))
        && (Reference is null || string.Equals(Reference, finding.Reference, StringComparison.OrdinalIgnoreCase));
}
