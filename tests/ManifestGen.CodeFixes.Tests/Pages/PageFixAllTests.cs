using ManifestGen.CodeFixes.Remedies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>What a fix mends in one place it mends in all of them together.</summary>
public class PageFixAllTests
{
    [Theory]
    [MemberData(nameof(PageFixTests.Fixed), MemberType = typeof(PageFixTests))]
    public Task All_of_a_file_are_fixed_together(string id) => FixAllAsync(id, FixAllScope.Document);

    [Theory]
    [MemberData(nameof(PageFixTests.Fixed), MemberType = typeof(PageFixTests))]
    public Task All_of_a_project_are_fixed_together(string id) => FixAllAsync(id, FixAllScope.Project);

    [Theory]
    [MemberData(nameof(PageFixTests.Fixed), MemberType = typeof(PageFixTests))]
    public Task All_of_a_solution_are_fixed_together(string id) => FixAllAsync(id, FixAllScope.Solution);

    /// <summary>As 'dotnet format' asks: with the key of the first finding of any rule, which has none where that finding has no fix.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("MGEN407")]
    public async Task All_are_fixed_whatever_the_first_finding_of_the_project_is(string? firstRule)
    {
        var bad = await TriedPage.OfAsync("MGEN403");
        var first = firstRule is null ? null : await TriedPage.OfAsync(firstRule);
        var key = first is null ? null : Assert.Single(await Fixes.OfferAsync(first.Bad.Solution, first.OfTheRule[0])).Action.EquivalenceKey;

        var solution = await Fixes.ApplyToAllAsync(new RemedyCodeFixProvider(), key, bad.Bad.Solution, bad.OfTheRule, FixAllScope.Solution);

        Assert.DoesNotContain(await Findings.OfAsync(solution.GetProject(bad.Bad.Id)!), finding => finding.Id == "MGEN403");
    }

    private static async Task FixAllAsync(string id, FixAllScope scope)
    {
        var example = RulePage.Of(id).Bad;
        var projects = ProjectsOf(example.Project(example), scope);
        var before = await FindingsOfAsync(projects);
        var found = before.Where(finding => finding.Id == id).ToArray();
        var (provider, action) = Assert.Single(await Fixes.OfferAsync(projects[0].Solution, found[0]));

        // An editor may know an action by its key, and would show one of two in the same place.
        Assert.Equal(id, action.EquivalenceKey);
        var solution = await Fixes.ApplyToAllAsync(provider, action.EquivalenceKey, projects[0].Solution, found, scope);
        var after = await FindingsOfAsync(projects.Select(project => solution.GetProject(project.Id)!));
        // Two copies of one service publish the same port of the host, as soon as they are services that could be written.
        PageFixTests.AssertNothingNew(before, after.Where(finding => finding.Id != "MGEN107" || id == "MGEN107"), id);
        Findings.AssertNone(after.Where(finding => finding.Id == id));
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
}
