using Microsoft.CodeAnalysis.CSharp;
using Refactored = ManifestGen.CodeFixes.Tests.Refactorings.Refactored<ManifestGen.CodeFixes.Refactorings.ContainerServiceRefactoringProvider>;

namespace ManifestGen.CodeFixes.Tests.Refactorings;

/// <summary>The attributes that follow from what the program does.</summary>
public class ContainerServiceOfWebProgramTests
{
    [Fact]
    public Task Web_program_has_the_port_of_the_images() => BecomesAsync("""
        var app = WebApplication.Create(args);
        app.Run();
        """, """
        [Port(8080, Name = "http")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [ReadinessProbe(ProbeKind.Tcp)]
        """);

    [Fact]
    public Task Health_endpoints_are_told_apart_by_the_checks_that_they_run() => BecomesAsync("""
        using Microsoft.AspNetCore.Diagnostics.HealthChecks;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks();
        var app = builder.Build();
        var internals = app.MapGroup("/internal").WithTags("internal");
        internals.MapHealthChecks("status");
        app.MapHealthChecks("/up", new HealthCheckOptions { Predicate = _ => false });
        app.MapGet("/", () => "Hello");
        app.Run();
        """, """
        [Port(8080, Name = "http")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [StartupProbe("/up"), LivenessProbe("/up"), ReadinessProbe("/internal/status")]
        """);

    [Fact]
    public Task Health_endpoints_are_told_apart_by_tags_and_names() => BecomesAsync("""
        using Microsoft.AspNetCore.Diagnostics.HealthChecks;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks();
        var app = builder.Build();
        app.MapHealthChecks("/all");
        app.MapHealthChecks("/a", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
        app.MapHealthChecks("/b", new() { Predicate = check => check.Tags.Contains("live") });
        app.MapHealthChecks("/startup");
        app.Run();
        """, """
        [Port(8080, Name = "http")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [StartupProbe("/startup"), LivenessProbe("/b"), ReadinessProbe("/a")]
        """);

    [Fact]
    public Task Only_endpoint_is_for_readiness() => BecomesAsync("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks();
        var app = builder.Build();
        app.UseHealthChecks("/healthz");
        app.Run();
        """, """
        [Port(8080, Name = "http")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [ReadinessProbe("/healthz")]
        """);

    [Fact]
    public Task What_only_a_developer_has_is_not_declared() => BecomesAsync("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks();
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
        {
            app.MapHealthChecks("/health");
            app.Urls.Add("http://localhost:5000");
        }

        app.Run();
        """, """
        [Port(8080, Name = "http")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [ReadinessProbe(ProbeKind.Tcp)]
        """);

    [Fact]
    public Task Ports_are_those_that_code_listens_on() => BecomesAsync("""
        using System.Net;
        using Microsoft.AspNetCore.Server.Kestrel.Core;

        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.ListenAnyIP(8443, listen => listen.UseHttps("/tls/site.pfx"));
            options.ListenAnyIP(5001, listen => listen.Protocols = HttpProtocols.Http2);
            options.Listen(IPAddress.Any, 5000);
            options.Listen(new IPEndPoint(IPAddress.Any, 5010));
            options.ListenLocalhost(9000);
            options.Listen(IPAddress.Loopback, 9001);
        });
        builder.Build().Run();
        """, """
        [Port(5000, Name = "http")]
        [Port(5010, Name = "http-5010")]
        [Port(8443, Name = "https")]
        [Port(5001, Name = "grpc")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [ReadinessProbe(ProbeKind.Tcp)]
        """);

    [Theory]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5000\"); var app = builder.Build(); app.Run();")]
    [InlineData("builder.WebHost.UseUrls(\"http://+:5000;http://[::1]:5001\"); var app = builder.Build(); app.Run();")]
    [InlineData("var app = builder.Build(); app.Urls.Add(\"http://0.0.0.0:5000\"); app.Run();")]
    [InlineData("var app = builder.Build(); app.Run(\"http://[::]:5000/\");")]
    [InlineData("const int port = 5000; var app = builder.Build(); builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(port)); await app.RunAsync(\"http://*:5000\");")]
    public Task Address_is_one_as_the_server_reads_it(string statements) => BecomesAsync($"""
        var builder = WebApplication.CreateBuilder(args);
        {statements}
        """, """
        [Port(5000, Name = "http")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [ReadinessProbe(ProbeKind.Tcp)]
        """);

    [Fact]
    public Task First_statement_offers_a_new_file() => new Refactored("""
        $$var app = WebApplication.Create(args);
        app.Run();
        """).GetsFileAsync("CatalogService.cs", """
        using ManifestGen;

        namespace Shop.Catalog;

        [ContainerService("catalog")]
        [Port(8080, Name = "http")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [ReadinessProbe(ProbeKind.Tcp)]
        internal sealed partial class CatalogService;

        """);

    [Fact]
    public Task New_file_is_in_the_language_of_the_project() => new Refactored("""
        $$System.Console.WriteLine();
        """) { LanguageVersion = LanguageVersion.CSharp9 }.GetsFileAsync("CatalogService.cs", """
        using ManifestGen;

        namespace Shop.Catalog
        {
            [ContainerService("catalog")]
            [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
            internal sealed partial class CatalogService { }
        }

        """);

    [Fact]
    public Task New_file_needs_no_using_that_the_project_has() => new Refactored("""
        $$Console.WriteLine();
        """, "global using ManifestGen;") { AssemblyName = "catalog-api" }.GetsFileAsync("CatalogApiService.cs", """
        [ContainerService("catalog-api")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        internal sealed partial class CatalogApiService;

        """);

    [Fact]
    public Task Second_statement_offers_nothing() => new Refactored("""
        var app = WebApplication.Create(args);
        $$app.Run();
        """).IsNotOfferedAsync();

    private static Task BecomesAsync(string program, string attributes) => new Refactored("""
        internal sealed class $$Catalog;
        """, program).BecomesAsync($"""
        using ManifestGen;

        [ContainerService("catalog")]
        {attributes}
        internal sealed class Catalog;
        """);
}
