using System.Text.RegularExpressions;
using ManifestGen.Rules;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rules;

/// <summary>A rule is in four places: the catalog, its page, the index of the pages, and the list by which Roslyn's analyzers track releases.</summary>
public partial class RulePagesTests
{
    private static readonly string Pages = Path.Combine(Repository.Root, "docs", "rules");

    public static TheoryData<string> Ids => new(RuleCatalog.All.Select(rule => rule.Id));

    [Fact]
    public void An_id_stands_for_one_rule() => Assert.Equal(RuleCatalog.All.Count, RuleCatalog.All.Select(rule => rule.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_the_title_and_severity_of_its_rule(string id)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Id == id);

        var lines = File.ReadAllLines(Path.Combine(Pages, id + ".md"));

        Assert.Equal($"# {id}: {rule.Title}", lines[0]);
        Assert.Equal(NameOf(rule.Severity) + (rule.IsBlocking ? ". While it is there, no file is written." : "."), lines[2]);
    }

    [Fact]
    public void There_is_no_page_without_a_rule()
    {
        var pages = Directory.GetFiles(Pages, "MGEN*.md").Select(Path.GetFileNameWithoutExtension).Where(id => !IsOfTheBuild(id!));

        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_index_has_each_page_with_its_title_and_severity()
    {
        var rows = IndexRow().Matches(File.ReadAllText(Path.Combine(Pages, "README.md"))).ToList();

        Assert.Equal(
            Directory.GetFiles(Pages, "MGEN*.md").Select(page => File.ReadLines(page).First()).Order(StringComparer.Ordinal),
            rows.Select(row => $"# {row.Groups["id"]}: {row.Groups["title"]}").Order(StringComparer.Ordinal));
        Assert.Equal(
            RuleCatalog.All.Select(rule => $"{rule.Id} {NameOf(rule.Severity)}{(rule.IsBlocking ? " ×" : "")}"),
            rows.Where(row => !IsOfTheBuild(row.Groups["id"].Value)).Select(row => $"{row.Groups["id"]} {row.Groups["severity"]}"));
    }

    [Fact]
    public void The_release_files_have_each_rule_with_its_category_and_severity()
    {
        var folder = Path.Combine(Repository.Root, "src", "ManifestGen.Analyzers");
        var rows = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => ReleaseRow().Matches(File.ReadAllText(Path.Combine(folder, file))))
            .Select(row => row.Groups["row"].Value);

        Assert.Equal(RuleCatalog.All.Select(rule => $"{rule.Id} | ManifestGen.{rule.Category} | {rule.Severity}"), rows.Order(StringComparer.Ordinal));
    }

    /// <summary>MGEN1001 and up come from the task.</summary>
    private static bool IsOfTheBuild(string id) => id.Length == "MGEN1001".Length;

    private static string NameOf(RuleSeverity severity) => severity == RuleSeverity.Info ? "Information" : severity.ToString();

    [GeneratedRegex(@"^\| \[(?<id>MGEN\d+)\]\(\k<id>\.md\) \| (?<title>.+?) \| (?<severity>.+?) \| (yes|no) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex IndexRow();

    [GeneratedRegex(@"^(?<row>MGEN\d+ \| \S+ \| \w+) \| \[", RegexOptions.Multiline)]
    private static partial Regex ReleaseRow();
}
