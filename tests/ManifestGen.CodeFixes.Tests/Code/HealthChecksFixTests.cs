using ManifestGen.CodeFixes.Tests.Pages;

namespace ManifestGen.CodeFixes.Tests.Code;

public class HealthChecksFixTests
{
    private const string Service = """
        [ManifestGen.ContainerService("catalog"), ManifestGen.Port(8080), ManifestGen.ReadinessProbe("/health")]
        internal sealed class Catalog;
        """;

    [Theory]
    [InlineData("var app = web.Build();\napp.MapHealthChecks(\"/health\");\napp.Run();", "web.Services.AddHealthChecks();\nvar app = web.Build();\napp.MapHealthChecks(\"/health\");\napp.Run();")]
    [InlineData("var app = web.Build(); app.UseHealthChecks(\"/health\"); app.Run();", "web.Services.AddHealthChecks();\nvar app = web.Build(); app.UseHealthChecks(\"/health\"); app.Run();")]
    [InlineData("{ var app = web.Build(); app.UseHealthChecks(\"/health\"); app.Run(); }", "{ web.Services.AddHealthChecks(); var app = web.Build(); app.UseHealthChecks(\"/health\"); app.Run(); }")]
    public async Task Checks_are_added_before_the_program_is_built(string statements, string expected)
    {
        var project = ExampleSolution.Of(new ExampleProject("src/Catalog/Catalog.csproj", [Source(statements)]));
        var finding = Assert.Single(await Findings.OfAsync(project), finding => finding.Id == "MGEN906");

        var (_, action) = Assert.Single(await Fixes.OfferAsync(project.Solution, finding));
        var mended = (await Fixes.ApplyAsync(action)).GetProject(project.Id)!;

        var file = mended.Documents.Single(document => document.FilePath == finding.Location.SourceTree!.FilePath);
        Assert.Equal(Source(expected), (await file.GetTextAsync()).ToString());
        Assert.DoesNotContain(await Findings.OfAsync(mended), other => other.Id == "MGEN906");
    }

    [Theory]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build(); app.MapHealthChecks(\"/health\"); app.Run();")]
    [InlineData("if (args.Length == 0) web.Build().MapHealthChecks(\"/health\");")]
    public async Task Builder_that_cannot_be_spoken_of_before_has_no_fix(string statements)
    {
        var project = ExampleSolution.Of(new ExampleProject("src/Catalog/Catalog.csproj", [Source(statements)]));
        var finding = Assert.Single(await Findings.OfAsync(project), finding => finding.Id == "MGEN906");

        Assert.Empty(await Fixes.OfferAsync(project.Solution, finding));
    }

    private static string Source(string statements) => $"""
        var web = WebApplication.CreateBuilder(args);
        {statements}

        {Service}
        """;
}
