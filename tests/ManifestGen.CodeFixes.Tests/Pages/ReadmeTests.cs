using ManifestGen.Testing;
using Microsoft.CodeAnalysis;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>What the first page says of the rules. <c>MANIFESTGEN_UPDATE=1 dotnet test</c> writes it anew.</summary>
public class ReadmeTests
{
    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "README.md");

    [Fact]
    public async Task Errors_are_those_that_the_readme_shows()
    {
        var lines = File.ReadAllText(Path).ReplaceLineEndings("\n").Split('\n').ToList();
        var start = lines.IndexOf("## Live diagnostics");
        var blocks = Block.In(lines, start, lines.FindIndex(start + 1, line => line.StartsWith("## ", StringComparison.Ordinal))).ToArray();
        var example = new Example([blocks[0]]);

        var found = (await Findings.OfAsync(ExampleSolution.Of(example.Project(example)))).Where(finding => finding.Severity == DiagnosticSeverity.Error).ToArray();

        lines.RemoveRange(blocks[1].Line, blocks[1].Lines.Count);
        lines.InsertRange(blocks[1].Line, found.Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Id}: {finding.GetMessage(null)}"));
        lines.RemoveRange(blocks[0].Line, blocks[0].Lines.Count);
        lines.InsertRange(blocks[0].Line, Marks.Mark(blocks[0].Code, found.Select(finding => finding.Location.GetLineSpan().Span)));
        GeneratedFile.Match(Path, string.Join('\n', lines));
    }
}
