using System.Collections.Immutable;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Analysis;

/// <summary>MGEN406 where the code says what the path of both probes runs.</summary>
public class HarmlessProbeTests
{
    private const string Usings = """
        global using System.Linq;
        global using ManifestGen;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Diagnostics.HealthChecks;
        """;

    private static readonly BuildProperties Properties = new(new Dictionary<string, string> { ["_MgIsAspNetCore"] = "true", ["_MgBuild"] = "1" });

    [Theory]
    [InlineData("", "app.MapHealthChecks(\"/health\", new() { Predicate = check => false });")]
    [InlineData("", "app.MapHealthChecks(\"/health\");")]
    [InlineData("", "app.MapGet(\"/health\", () => \"ok\");")]
    [InlineData("", "app.MapGet(\"/health\", () => Results.Ok());")]
    [InlineData("", "app.MapGet(\"/health\", Answer); static IResult Answer() => TypedResults.Ok();")]
    [InlineData(".AddCheck(\"self\", () => HealthCheckResult.Healthy())", "app.MapHealthChecks(\"/health\");")]
    public async Task Liveness_that_runs_no_checks_may_ask_the_same_as_readiness(string checks, string mapping) => Assert.DoesNotContain("MGEN406", await FindAsync(checks, mapping));

    [Theory]
    [InlineData(".AddNpgSql(\"Host=db\")", "app.MapHealthChecks(\"/health\");")]
    [InlineData(".AddCheck(\"disk\", () => System.IO.File.Exists(\"/data\") ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy())", "app.MapHealthChecks(\"/health\");")]
    [InlineData("", "app.MapGet(\"/health\", (System.Net.Http.IHttpClientFactory clients) => clients.CreateClient(\"orders\").GetStringAsync(\"http://orders/\"));")]
    [InlineData("", "app.MapGet(\"/health\", () => System.IO.File.Exists(\"/data\") ? Results.Ok() : Results.StatusCode(503));")]
    [InlineData("", "app.MapGet(\"/{path}\", (string path) => path);")]
    [InlineData("", "app.MapGet(\"/other\", () => \"ok\");")]
    [InlineData("; builder.AddNpgsqlDataSource(\"orders\")", "app.MapHealthChecks(\"/health\");")]
    public async Task Liveness_that_may_run_checks_is_reported(string checks, string mapping) => Assert.Contains("MGEN406", await FindAsync(checks, mapping));

    private static async Task<IEnumerable<string>> FindAsync(string checks, string mapping)
    {
        var project = new UserProject(Usings, Libraries.Source)
        {
            Program = $$"""
                using Microsoft.Extensions.Hosting;
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddHealthChecks(){{checks}};
                var app = builder.Build();
                {{mapping}}
                app.Run();

                [ContainerService("catalog"), Port(8080), LivenessProbe("/health"), ReadinessProbe("/health")]
                internal sealed class Catalog;
                """,
            Framework = SharedFramework.Paths.Select(path => MetadataReference.CreateFromFile(path)).ToArray<MetadataReference>(),
        };
        var compilation = project.Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var options = new AnalyzerOptions(project.AdditionalFiles, Properties);
        var found = await compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new ServiceDeclarationAnalyzer()), options).GetAnalyzerDiagnosticsAsync();
        return found.Select(finding => finding.Id);
    }
}
