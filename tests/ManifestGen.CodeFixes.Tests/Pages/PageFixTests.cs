using Microsoft.CodeAnalysis;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>A page says that there is a code fix, and there is one; or it does not, and there is none.</summary>
public class PageFixTests
{
    /// <summary>More steps than any example has mistakes: a fix that leads to itself does not end.</summary>
    private const int Patience = 10;

    private static readonly ILookup<bool, string> IdsByWhetherThereIsAFix = TriedPages.Ids.ToLookup(id => RulePage.Of(id).SaysThatThereIsAFix);

    public static TheoryData<string> Fixed => new(IdsByWhetherThereIsAFix[true]);

    public static TheoryData<string> NotFixed => new(IdsByWhetherThereIsAFix[false]);

    [Theory]
    [MemberData(nameof(NotFixed))]
    public async Task No_fix_is_offered_where_the_page_speaks_of_none(string id)
    {
        var page = await TriedPage.OfAsync(id);

        foreach (var finding in page.OfTheRule)
        {
            Assert.Empty(await Fixes.OfferAsync(page.Bad.Solution, finding));
        }
    }

    [Theory]
    [MemberData(nameof(Fixed))]
    public async Task What_is_fixed_compiles_and_is_silent(string id)
    {
        var page = await TriedPage.OfAsync(id);
        var project = page.Bad;
        var left = page.OfTheRule;

        for (var step = 0; left.Count > 0; step++)
        {
            Assert.True(step < Patience, "The fixes do not come to an end.");
            var (_, action) = Assert.Single(await Fixes.OfferAsync(project.Solution, left[0]));
            project = (await Fixes.ApplyAsync(action)).GetProject(project.Id)!;
            var found = await Findings.OfAsync(project);
            AssertNothingNew(page.BadFindings, found, id);
            left = found.Where(finding => finding.Id == id).ToArray();
        }
    }

    /// <summary>Fails where a fix has made a finding of another rule.</summary>
    internal static void AssertNothingNew(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after, string id)
    {
        var known = Findings.Others(before, id).Select(finding => finding.Id).ToHashSet();
        Findings.AssertNone(Findings.Others(after, id).Where(finding => !known.Contains(finding.Id)));
    }
}
