using System.Text.RegularExpressions;
using ManifestGen.Rules;
using ManifestGen.Rules.Options;
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
        Assert.Equal(NameOf(rule.Severity) + (rule.IsBlocking ? ". No file is generated until it is fixed." : "."), lines[2]);
    }

    [Fact]
    public void There_is_no_page_without_a_rule()
    {
        var pages = Directory.GetFiles(Pages, "MGEN*.md").Select(Path.GetFileNameWithoutExtension).Where(id => !IsOfTheBuild(id!));

        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_the_pages_link_to_is_there() => Assert.All(
        Directory.GetFiles(Pages).SelectMany(page => Link().Matches(File.ReadAllText(page))).Select(match => match.Groups["page"].Value).Distinct(),
        page => Assert.True(File.Exists(Path.Combine(Pages, page)), page));

    [Fact]
    public void Every_option_is_on_the_page_about_configuration()
    {
        var page = File.ReadAllText(Path.Combine(Pages, "configuration.md"));

        Assert.All(OptionNames.All, option => Assert.Contains($"| `{option}` |", page));
    }

    [Fact]
    public void The_index_is_what_the_pages_say() => GeneratedFile.Match(Path.Combine(Pages, "README.md"), RuleIndex.Pages(Pages));

    [Fact]
    public void The_release_file_is_what_the_catalog_says() =>
        GeneratedFile.Match(Path.Combine(Repository.Root, "src", "ManifestGen.Analyzers", "AnalyzerReleases.Unshipped.md"), RuleIndex.Releases());

    /// <summary>MGEN1001 and up come from the task, but for what the compiler can say of the files already.</summary>
    private static bool IsOfTheBuild(string id) => id.Length == "MGEN1001".Length && RuleCatalog.All.All(rule => rule.Id != id);

    [GeneratedRegex(@"\]\((?<page>[^)#:/]+\.md)")]
    private static partial Regex Link();

    private static string NameOf(RuleSeverity severity) => severity == RuleSeverity.Info ? "Information" : severity.ToString();
}
