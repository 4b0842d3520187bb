using ManifestGen.CodeFixes.Tests.HalfTyped;
using ManifestGen.CodeFixes.Tests.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ManifestGen.CodeFixes.Tests.Harm;

/// <summary>
/// A fix of anything, also of mere information, leads to no other finding, and takes no attribute away but the one at fault: alone, and in one run of
/// <c>dotnet format analyzers --severity info</c>, which fixes all that it can, id by id.
/// </summary>
public class NoHarmTests
{
    public static TheoryData<string> Pages => new(TriedPages.Ids);

    public static TheoryData<string> Samples => new(SampleProjects.Select(project => project.ProjectPath));

    private static IReadOnlyList<ExampleProject> SampleProjects => GoodCode.Samples;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Fix_alone_does_no_harm_to_a_bad_example(string id) => await AssertEachIsHarmlessAsync(ExampleSolution.Of(RulePage.Of(id).Bad.Project(RulePage.Of(id).Bad)));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Command_does_no_harm_to_a_bad_example(string id) => await AssertTheCommandIsHarmlessAsync(ExampleSolution.Of(RulePage.Of(id).Bad.Project(RulePage.Of(id).Bad)));

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Fixes_do_no_harm_to_a_sample(string path)
    {
        var project = ExampleSolution.Of(SampleProjects.Single(sample => sample.ProjectPath == path));
        await AssertEachIsHarmlessAsync(project);
        await AssertTheCommandIsHarmlessAsync(project);
    }

    /// <summary>It may be half typed, or be what is wrong: a port is no use to a job, but nobody knows yet that it is one.</summary>
    [Theory]
    [InlineData("0 3 * *")]
    [InlineData("")]
    [InlineData("daily at three")]
    public async Task Schedule_that_is_not_valid_takes_nothing_away(string cron)
    {
        string[] attributes =
        [
            $"Schedule(\"{cron}\")", "Port(8080, ServicePort = 80)", "AutoScale(2, 10)", "ReadinessProbe(\"/health\")", "Rollout(MaxUnavailable = \"1\")",
            "Ingress(\"shop.example.com\", ClassName = \"nginx\", TlsSecret = \"tls\")", "KubernetesService(Type = ServiceType.NodePort)",
        ];
        var project = ExampleSolution.Of(new ExampleProject("src/Catalog/Catalog.csproj", [$"[ContainerService(\"catalog\")]\n[{string.Join("]\n[", attributes)}]\ninternal sealed class Catalog;"]));

        var (after, _) = await RunTheCommandAsync(await State.OfAsync(project));

        var text = (await after.Project.Documents.Single(document => document.Name == "Example0.cs").GetTextAsync()).ToString();
        Assert.All(attributes, attribute => Assert.Contains(attribute, text, StringComparison.Ordinal));
    }

    [Fact]
    public Task Liveness_is_not_asked_at_a_path_that_is_not_mapped() => AssertHarmlessAsync("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks();
        var app = builder.Build();
        app.MapHealthChecks("/health");
        app.Run();

        [ContainerService("catalog"), Port(8080), ReadinessProbe("/health")]
        internal sealed class Catalog;
        """);

    [Fact]
    public Task Replicas_are_not_added_beside_what_is_kept_in_memory() => AssertHarmlessAsync("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDistributedMemoryCache();
        builder.Services.AddSession();
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.MapHealthChecks("/health");
        app.Run();

        [ContainerService("catalog"), Port(8080), ReadinessProbe("/health"), Volume("/home/app/.aspnet", Size = "1Gi")]
        internal sealed class Catalog;
        """);

    [Fact]
    public Task Endpoint_that_answers_nothing_of_a_probe_gets_one_that_does() => AssertHarmlessAsync("""
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapPost("/health", () => "");
        app.Run();

        [ContainerService("catalog"), Port(8080), ReadinessProbe("/health")]
        internal sealed class Catalog;
        """);

    private static async Task AssertHarmlessAsync(string source)
    {
        var project = ExampleSolution.Of(new ExampleProject("src/Catalog/Catalog.csproj", [source]));
        Assert.Empty((await project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        await AssertEachIsHarmlessAsync(project);
        await AssertTheCommandIsHarmlessAsync(project);
    }

    private static async Task AssertEachIsHarmlessAsync(Project project)
    {
        var before = await State.OfAsync(project);
        var harm = new List<string>();
        foreach (var finding in before.Findings)
        {
            foreach (var (_, action) in await Fixes.OfferAsync(project.Solution, finding))
            {
                var after = await State.OfAsync((await Fixes.ApplyAsync(action)).GetProject(project.Id)!);
                harm.AddRange(before.HarmIn(after, [finding]).Select(what => $"{finding.Id} '{action.Title}' {what}"));
            }
        }

        Assert.True(harm.Count == 0, string.Join('\n', harm));
    }

    private static async Task AssertTheCommandIsHarmlessAsync(Project project)
    {
        var before = await State.OfAsync(project);
        var (after, lost) = await RunTheCommandAsync(before);
        var harm = lost.Concat(before.HarmIn(after, before.Findings).Where(what => !IsLoss(what))).ToArray();
        Assert.True(harm.Length == 0, string.Join('\n', harm));
    }

    private static async Task<(State After, IReadOnlyList<string> Lost)> RunTheCommandAsync(State before)
    {
        var (at, lost) = (before, new List<string>());
        foreach (var id in before.Findings.Select(finding => finding.Id).Distinct().Order(StringComparer.Ordinal))
        {
            // The command looks again for each id.
            var found = at.Findings.Where(finding => finding.Id == id && at.Project.GetDocument(finding.Location.SourceTree) is not null).ToArray();
            if (await FirstOfferAsync(at.Project.Solution, found) is not var (provider, key))
            {
                continue;
            }

            var solution = await Fixes.ApplyToAllAsync(provider, key, at.Project.Solution, found, FixAllScope.Solution);
            var after = await State.OfAsync(solution.GetProject(before.Project.Id)!);
            lost.AddRange(at.HarmIn(after, found).Where(IsLoss).Select(what => $"{id} {what}"));
            at = after;
        }

        return (at, lost);
    }

    private static async Task<(CodeFixProvider Provider, string? Key)?> FirstOfferAsync(Solution solution, IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            // The command leaves out what cannot be done everywhere at once.
            if (await Fixes.OfferAsync(solution, finding) is [var (provider, action), ..] && provider.GetFixAllProvider() is not null)
            {
                return (provider, action.EquivalenceKey);
            }
        }

        return null;
    }

    private static bool IsLoss(string harm) => harm.StartsWith("loses", StringComparison.Ordinal);
}
