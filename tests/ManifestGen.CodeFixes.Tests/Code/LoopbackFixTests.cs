using ManifestGen.CodeFixes.Tests.Pages;

namespace ManifestGen.CodeFixes.Tests.Code;

public class LoopbackFixTests
{
    [Theory]
    [InlineData("builder.Build().Run(\"http://localhost:8080\");", "builder.Build().Run(\"http://*:8080\");")]
    [InlineData("builder.WebHost.UseUrls(\"http://127.0.0.1:8080;http://[::1]:8080\"); builder.Build().Run();", "builder.WebHost.UseUrls(\"http://*:8080;http://*:8080\"); builder.Build().Run();")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(8080)); builder.Build().Run();", "builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(8080)); builder.Build().Run();")]
    public async Task Address_becomes_one_that_is_reached(string statements, string expected)
    {
        var project = ExampleSolution.Of(new ExampleProject("src/Catalog/Catalog.csproj", [Source(statements)]));
        var finding = Assert.Single(await Findings.OfAsync(project), finding => finding.Id == "MGEN902");

        var (_, action) = Assert.Single(await Fixes.OfferAsync(project.Solution, finding));
        var mended = (await Fixes.ApplyAsync(action)).GetProject(project.Id)!;

        var file = mended.Documents.Single(document => document.FilePath == finding.Location.SourceTree!.FilePath);
        Assert.Equal(Source(expected), (await file.GetTextAsync()).ToString());
        Assert.DoesNotContain(await Findings.OfAsync(mended), other => other.Id == "MGEN902");
    }

    private static string Source(string statements) => $"""
        var builder = WebApplication.CreateBuilder(args);
        {statements}

        [ContainerService("catalog"), Port(8080)]
        internal sealed class Catalog;
        """;
}
