using ManifestGen.CodeFixes.Tests.Pages;

namespace ManifestGen.CodeFixes.Tests.Code;

/// <summary>The first mistake of a newcomer: the template of the SDK maps a greeting only, and a probe asks for <c>/health</c>.</summary>
public class MapHealthChecksFixTests
{
    private const string Template = """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();

        app.MapGet("/", () => "Hello World!");

        app.Run();
        """;

    [Theory]
    [InlineData("ReadinessProbe(\"/health\")", "/health")]
    [InlineData("StartupProbe(\"/started\")", "/started")]
    [InlineData("ReadinessProbe(path: \"/health/ready\")", "/health/ready")]
    public async Task Program_of_the_template_gets_health_checks(string probe, string path)
    {
        var project = Project(Template, probe);
        var finding = Assert.Single(await Findings.OfAsync(project), finding => finding.Id == "MGEN903");
        var (_, action) = Assert.Single(await Fixes.OfferAsync(project.Solution, finding));

        var mended = (await Fixes.ApplyAsync(action)).GetProject(project.Id)!;

        var program = await mended.Documents.Single(document => document.FilePath == finding.Location.SourceTree!.FilePath).GetTextAsync();
        Assert.StartsWith(
            Template.Replace("var app", "builder.Services.AddHealthChecks();\nvar app").Replace("app.Run();", $"app.MapHealthChecks(\"{path}\");\napp.Run();"), program.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(await Findings.OfAsync(mended), other => other.Id.StartsWith("MGEN9", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("app.Run()", "await app.RunAsync()")]
    [InlineData("var app", "builder.Services.AddHealthChecks();\nvar app")]
    public async Task Program_of_another_shape_gets_them_too(string before, string after)
    {
        var project = Project(Template.Replace(before, after), "ReadinessProbe(\"/health\")");
        var finding = Assert.Single(await Findings.OfAsync(project), finding => finding.Id == "MGEN903");
        var (_, action) = Assert.Single(await Fixes.OfferAsync(project.Solution, finding));

        Assert.DoesNotContain(await Findings.OfAsync((await Fixes.ApplyAsync(action)).GetProject(project.Id)!), other => other.Id == "MGEN903");
    }

    [Theory]
    // Which checks tell that the program itself is stuck, only the user knows.
    [InlineData(Template, "LivenessProbe(\"/alive\")")]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build(); app.MapGet(\"/\", () => 1); app.Run();", "ReadinessProbe(\"/health\")")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.Build().Run();", "ReadinessProbe(\"/health\")")]
    public async Task Program_in_which_it_is_not_clear_what_to_add_has_no_fix(string program, string probe)
    {
        var project = Project(program, probe);
        var finding = Assert.Single(await Findings.OfAsync(project), finding => finding.Id == "MGEN903");

        Assert.Empty(await Fixes.OfferAsync(project.Solution, finding));
    }

    private static Microsoft.CodeAnalysis.Project Project(string program, string probe) => ExampleSolution.Of(new ExampleProject("src/Catalog/Catalog.csproj", [$$"""
        {{program}}

        [ManifestGen.ContainerService("catalog"), ManifestGen.Port(8080), ManifestGen.{{probe}}]
        internal sealed class Catalog;
        """]));
}
