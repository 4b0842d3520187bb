using ManifestGen.Testing;
using Refactored = ManifestGen.CodeFixes.Tests.Refactorings.Refactored<ManifestGen.CodeFixes.Refactorings.ContainerServiceRefactoringProvider>;

namespace ManifestGen.CodeFixes.Tests.Refactorings;

/// <summary>Ports of settings files, and the probes of what is really a health check.</summary>
public class ContainerServiceListeningTests
{
    private const string Web = """
        var app = WebApplication.Create(args);
        app.Run();
        """;

    [Theory]
    [InlineData("""{ "Urls": "http://*:5000" }""", "[Port(5000, Name = \"http\")]")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://+:5010" } } } }""", "[Port(5010, Name = \"http\")]")]
    [InlineData("""{ "Urls": "http://localhost:5000" }""", "[Port(5000, Name = \"http\")]\n[Env(\"Urls\", \"http://*:5000\")]")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5010" } } } }""", "[Port(5010, Name = \"http\")]\n[Env(\"Kestrel__Endpoints__Http__Url\", \"http://*:5010\")]")]
    public Task Port_is_that_of_the_settings(string settings, string attributes) => BecomesAsync(Web, attributes, "ReadinessProbe(ProbeKind.Tcp)", settings);

    [Theory]
    [InlineData("builder.Configuration.GetValue(\"RestPort\", 5001)", null, 5001)]
    [InlineData("builder.Configuration.GetValue(\"RestPort\", 5001)", """{ "RestPort": 6001 }""", 6001)]
    public Task Port_that_a_setting_decides_is_the_one_in_the_container(string port, string? settings, int expected) => BecomesAsync($"""
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP({port}));
        builder.Build().Run();
        """, $"[Port({expected}, Name = \"http\")]", "ReadinessProbe(ProbeKind.Tcp)", settings);

    [Theory]
    [InlineData("app.MapGroup(\"/api\").MapGet(\"startup\", () => \"\");")]
    [InlineData("app.MapGet(\"/orders/ready\", () => \"\");")]
    [InlineData("app.MapGet(\"/alive\", () => \"\");")]
    public Task Endpoint_that_is_no_health_check_is_not_probed(string statement) => BecomesAsync($"""
        var app = WebApplication.Create(args);
        {statement}
        app.Run();
        """, "[Port(8080, Name = \"http\")]", "ReadinessProbe(ProbeKind.Tcp)");

    [Fact]
    public Task Health_service_of_grpc_is_probed() => BecomesAsync("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddGrpcHealthChecks().AddCheck("self", () => Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult.Healthy());
        var app = builder.Build();
        app.MapGrpcHealthChecksService();
        app.Run();
        """, "[Port(8080, Name = \"grpc\")]\n[Env(\"Kestrel__EndpointDefaults__Protocols\", \"Http2\")]", "ReadinessProbe(ProbeKind.Grpc)");

    [Fact]
    public Task Health_service_of_the_programs_own_is_probed() => BecomesAsync("""
        var app = WebApplication.Create(args);
        app.MapGrpcService<OwnHealth>();
        app.Run();

        internal sealed class OwnHealth : Grpc.Health.V1.Health.HealthBase { }
        """, "[Port(8080, Name = \"grpc\")]\n[Env(\"Kestrel__EndpointDefaults__Protocols\", \"Http2\")]", "ReadinessProbe(ProbeKind.Grpc)");

    [Fact]
    public Task Health_service_of_grpc_without_checks_is_not_probed() => BecomesAsync("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddGrpcHealthChecks();
        var app = builder.Build();
        app.MapGrpcHealthChecksService();
        app.Run();
        """, "[Port(8080, Name = \"grpc\")]\n[Env(\"Kestrel__EndpointDefaults__Protocols\", \"Http2\")]", "ReadinessProbe(ProbeKind.Tcp)");

    private static Task BecomesAsync(string program, string attributes, string probe, string? settings = null) => new Refactored("""
        internal sealed class $$Catalog;
        """, "global using Microsoft.Extensions.Configuration;", program, Libraries.Source) { Settings = settings }.BecomesAsync($"""
        using ManifestGen;

        [ContainerService("catalog")]
        {attributes}
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [{probe}]
        internal sealed class Catalog;
        """);
}
