using ManifestGen.Testing;
using Microsoft.CodeAnalysis;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>What a page says of its rule is so. <c>MANIFESTGEN_UPDATE=1 dotnet test</c> writes the marks below the code of the pages anew.</summary>
public class PageTests
{
    public static TheoryData<string> Ids => new(TriedPages.Ids);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Bad_raises_the_rule_at_the_marks_and_nothing_else(string id)
    {
        var page = await TriedPage.OfAsync(id);

        Findings.AssertNone(Findings.Others(page.BadFindings, id));
        Assert.NotEmpty(page.OfTheRule);
        Assert.Distinct(page.OfTheRule.Select(finding => finding.Location));
        GeneratedFile.Match(page.Page.Path, await page.WithMarksAsync());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Severity_is_the_one_of_the_page(string id)
    {
        var page = await TriedPage.OfAsync(id);

        Assert.All(page.OfTheRule, finding => Assert.Equal(page.Page.Severity, finding.Severity));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Good_is_silent(string id)
    {
        var page = RulePage.Of(id);

        var found = await Findings.OfAsync(ExampleSolution.Of(page.Good.Project(page.Bad)));

        Findings.AssertNone(found.Where(finding => finding.Id == id).Concat(Findings.Others(found, id)));
    }

    [Fact]
    public void Every_rule_has_a_page_that_is_tried() => Assert.Equal(Findings.Ids.Except(TriedPages.OfCommittedFiles), TriedPages.Ids);

    [Fact]
    public void Left_out_are_the_pages_of_what_the_build_reports() =>
        Assert.All(RulePage.Ids.Except(TriedPages.Ids), id => Assert.Matches("^MGEN10[0-9][0-9]$", id));
}
