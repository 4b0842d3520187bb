using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>A page, and what was found in what it calls bad. Analyzed once for all tests.</summary>
internal sealed record TriedPage(RulePage Page, Project Bad, IReadOnlyList<Diagnostic> BadFindings)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<TriedPage>>> Known = new();

    public IReadOnlyList<Diagnostic> OfTheRule => BadFindings.Where(finding => finding.Id == Page.Id).ToArray();

    public static Task<TriedPage> OfAsync(string id) => Known.GetOrAdd(id, _ => new(() => AnalyzeAsync(id))).Value;

    private static async Task<TriedPage> AnalyzeAsync(string id)
    {
        var page = RulePage.Of(id);
        var bad = ExampleSolution.Of(page.Bad.Project(page.Bad));
        return new(page, bad, await Findings.OfAsync(bad));
    }

    /// <summary>The page with a mark wherever its rule has reported.</summary>
    public async Task<string> WithMarksAsync()
    {
        var marked = new List<(Block, IEnumerable<string>)>();
        foreach (var (block, document) in Page.Bad.Code.Zip(Bad.Documents))
        {
            var tree = await document.GetSyntaxTreeAsync();
            var places = OfTheRule.Where(finding => finding.Location.SourceTree == tree).Select(finding => finding.Location.GetLineSpan().Span);
            marked.Add((block, Marks.Mark(block.Code, places)));
        }

        // The first line of a block names its file, and is not in it.
        marked.AddRange(
            from block in Page.Bad.Blocks
            where block is { Language: "json", FileName: not null, Note: "" }
            let places = OfTheRule
                .Where(finding => finding.Location.Kind == LocationKind.ExternalFile && finding.Location.GetLineSpan().Path.EndsWith("/" + block.FileName, StringComparison.Ordinal))
                .Select(finding => finding.Location.GetLineSpan().Span)
                .Select(span => new LinePositionSpan(new(span.Start.Line + 1, span.Start.Character), new(span.End.Line + 1, span.End.Character)))
            select (block, Marks.Mark(block.Code, places)));
        return Page.With(marked);
    }
}
