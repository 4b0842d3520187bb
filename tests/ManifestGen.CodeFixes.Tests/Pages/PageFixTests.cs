using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

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

    [Theory]
    [MemberData(nameof(Fixed))]
    public Task All_of_a_file_are_fixed_together(string id) => FixAllAsync(id, FixAllScope.Document);

    [Theory]
    [MemberData(nameof(Fixed))]
    public Task All_of_a_project_are_fixed_together(string id) => FixAllAsync(id, FixAllScope.Project);

    [Theory]
    [MemberData(nameof(Fixed))]
    public Task All_of_a_solution_are_fixed_together(string id) => FixAllAsync(id, FixAllScope.Solution);

    private static async Task FixAllAsync(string id, FixAllScope scope)
    {
        var example = RulePage.Of(id).Bad;
        var projects = ProjectsOf(example.Project(example), scope);
        var before = await FindingsOfAsync(projects);
        var left = before.Where(finding => finding.Id == id).ToArray();
        // One step for each way to mend: equal ways are done together.
        var ways = new HashSet<string?>();

        while (left.Length > 0)
        {
            var (provider, action) = Assert.Single(await Fixes.OfferAsync(projects[0].Solution, left[0]));
            Assert.True(ways.Add(action.EquivalenceKey), $"'{action.EquivalenceKey}' has not fixed all:\n{string.Join('\n', left.AsEnumerable())}");
            var solution = await Fixes.ApplyToAllAsync(provider, action, projects[0].Solution, left, scope);
            projects = projects.Select(project => solution.GetProject(project.Id)!).ToArray();
            var found = await FindingsOfAsync(projects);
            AssertNothingNew(before, found, id);
            left = found.Where(finding => finding.Id == id).ToArray();
        }
    }

    /// <summary>Two of them in one scope, where that is possible.</summary>
    private static Project[] ProjectsOf(ExampleProject example, FixAllScope scope)
    {
        if (scope != FixAllScope.Solution)
        {
            return [ExampleSolution.Of(Copies.Twice(example, inOneFile: scope == FixAllScope.Document) ?? example)];
        }

        var first = ExampleSolution.Of(example);
        var second = ExampleSolution.Add(first.Solution, example with { ProjectPath = "src/Second/Second.csproj" });
        return [second.Solution.GetProject(first.Id)!, second];
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindingsOfAsync(IEnumerable<Project> projects) =>
        (await Task.WhenAll(projects.Select(Findings.OfAsync))).SelectMany(found => found).ToArray();

    private static void AssertNothingNew(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after, string id)
    {
        var known = Findings.Others(before, id).Select(finding => finding.Id).ToHashSet();
        Findings.AssertNone(Findings.Others(after, id).Where(finding => !known.Contains(finding.Id)));
    }
}
