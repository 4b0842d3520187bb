using System.Text.RegularExpressions;
using ManifestGen.Testing;

namespace ManifestGen.Explanation;

/// <summary>Each line of what the samples write has an answer.</summary>
public sealed class SampleExplanationTests
{
    private static readonly string Samples = Path.Combine(Repository.Root, "samples");

    public static TheoryData<string> Names => new(Directory.GetDirectories(Samples).Select(folder => Path.GetFileName(folder)!));

    [Theory]
    [MemberData(nameof(Names))]
    public void Line_of_a_sample_has_an_answer(string sample)
    {
        var sources = Directory.GetFiles(Path.Combine(Samples, sample), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .Select(File.ReadAllText)
            .Where(text => text.Contains("using ManifestGen;", StringComparison.Ordinal) || text.Contains("ManifestGen.Stack", StringComparison.Ordinal));

        var files = Explanations.OfAll(new(sources.ToArray()) { Properties = new Dictionary<string, string> { ["Version"] = "1.4.0" } });

        Assert.NotEmpty(files);
        Assert.All(files.SelectMany(file => file.Lines), line => Assert.NotEmpty(line.Answers));
        // A default is never all that there is to say about a file of a service.
        Assert.All(files.Where(file => file.Path!.StartsWith("k8s/", StringComparison.Ordinal) && !file.Path.Contains("kustomization", StringComparison.Ordinal)), file =>
            Assert.Contains(file.Lines, line => line.Answers[0].StartsWith('[')));
    }

    [Fact]
    public void Page_of_each_default_exists() => Assert.DoesNotContain(DefaultTable.All, reason => !Exists(reason.Page));

    private static bool Exists(string page)
    {
        var parts = page.Split('#');
        var path = Path.Combine(Repository.Root, "docs", parts[0]);
        return File.Exists(path) && (parts.Length == 1 || File.ReadLines(path).Any(line => line.StartsWith('#') && Anchor(line) == parts[1]));
    }

    private static string Anchor(string heading) =>
        Regex.Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "[^a-z0-9 -]", "").Replace(' ', '-');
}
