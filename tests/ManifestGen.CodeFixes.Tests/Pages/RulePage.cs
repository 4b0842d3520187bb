using ManifestGen.Testing;
using Microsoft.CodeAnalysis;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>The page of a rule, as far as it says what can be tried out.</summary>
internal sealed class RulePage
{
    private static readonly string Folder = System.IO.Path.Combine(Repository.Root, "docs", "rules");

    private readonly string[] _lines;

    private RulePage(string path)
    {
        Path = path;
        _lines = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        Bad = new Example(Section("## Bad", "## Example"));
        Good = new Example(Section("## Good", "## Without the finding"));
    }

    public string Path { get; }

    public string Id => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>What raises the rule.</summary>
    public Example Bad { get; }

    /// <summary>What does not. Where it shows no code, the code is that of <see cref="Bad"/>.</summary>
    public Example Good { get; }

    public bool SaysThatThereIsAFix => _lines.Any(line => line.Contains("code fix", StringComparison.OrdinalIgnoreCase));

    public DiagnosticSeverity Severity => _lines[2].Split('.')[0] switch
    {
        "Error" => DiagnosticSeverity.Error,
        "Warning" => DiagnosticSeverity.Warning,
        "Information" => DiagnosticSeverity.Info,
        var other => throw new InvalidOperationException($"{Id}: '{other}' is not a severity."),
    };

    /// <summary>The ids of all pages.</summary>
    public static IEnumerable<string> Ids { get; } =
        Directory.GetFiles(Folder, "MGEN*.md").Select(System.IO.Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal).ToArray();

    public static RulePage Of(string id) => new(System.IO.Path.Combine(Folder, id + ".md"));

    /// <summary>The text of the page, with other lines for some of its blocks.</summary>
    public string With(IEnumerable<(Block Block, IEnumerable<string> Lines)> changes)
    {
        var lines = _lines.ToList();
        foreach (var (block, changed) in changes.OrderByDescending(change => change.Block.Line))
        {
            lines.RemoveRange(block.Line, block.Lines.Count);
            lines.InsertRange(block.Line, changed);
        }

        return string.Join('\n', lines);
    }

    private Block[] Section(params string[] headings)
    {
        var start = Array.FindIndex(_lines, headings.Contains);
        Assert.True(start >= 0, $"{Id} has no section {string.Join(" or ", headings)}.");
        var end = Array.FindIndex(_lines, start + 1, line => line.StartsWith("## ", StringComparison.Ordinal));
        return Block.In(_lines, start, end < 0 ? _lines.Length : end).ToArray();
    }
}
