using Refactored = ManifestGen.CodeFixes.Tests.Refactorings.Refactored<ManifestGen.CodeFixes.Refactorings.ContainerServiceRefactoringProvider>;

namespace ManifestGen.CodeFixes.Tests.Refactorings;

/// <summary>Programs as the templates of .NET make them, and as they are a year later.</summary>
public class ContainerServiceOfRealProgramTests
{
    private const string GrpcProgram = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddGrpc();
        var app = builder.Build();
        app.MapGrpcService<Greeter>();
        app.MapGet("/", () => "Use a gRPC client.");
        app.Run();

        internal sealed class Greeter { }
        """;

    private const string Grpc = """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class GrpcServicesExtensions
            {
                public static void AddGrpc(this IServiceCollection services) { }
            }
        }

        namespace Microsoft.AspNetCore.Builder
        {
            public static class GrpcEndpointRouteBuilderExtensions
            {
                public static void MapGrpcService<TService>(this Routing.IEndpointRouteBuilder builder) { }
            }
        }
        """;

    [Fact]
    public Task Program_of_top_level_statements_that_tests_refer_to() => new Refactored("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        builder.Services.AddHealthChecks();
        var app = builder.Build();
        app.MapControllers();
        app.MapHealthChecks("/healthz");
        app.Run();

        public partial class Pro$$gram { }
        """) { AssemblyName = "Shop.Catalog.Api" }.BecomesAsync("""
        using ManifestGen;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        builder.Services.AddHealthChecks();
        var app = builder.Build();
        app.MapControllers();
        app.MapHealthChecks("/healthz");
        app.Run();

        [ContainerService("catalog-api")]
        [Port(8080, Name = "http")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [ReadinessProbe("/healthz")]
        public partial class Program { }
        """);

    [Fact]
    public Task Background_work_of_a_web_program_does_not_name_it() => new Refactored("""
        using Microsoft.Extensions.Hosting;
        using ManifestGen;

        namespace Shop;

        public sealed class $$OutboxDispatcher : IHostedService
        {
            public Task StartAsync(CancellationToken token) => Task.CompletedTask;

            public Task StopAsync(CancellationToken token) => Task.CompletedTask;
        }
        """, """
        global using System.Threading;
        global using System.Threading.Tasks;
        """, """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHostedService<Shop.OutboxDispatcher>();
        builder.Build().Run();
        """).BecomesAsync("""
        using Microsoft.Extensions.Hosting;
        using ManifestGen;

        namespace Shop;

        [ContainerService("catalog")]
        [Port(8080, Name = "http")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [ReadinessProbe(ProbeKind.Tcp)]
        public sealed class OutboxDispatcher : IHostedService
        {
            public Task StartAsync(CancellationToken token) => Task.CompletedTask;

            public Task StopAsync(CancellationToken token) => Task.CompletedTask;
        }
        """);

    [Fact]
    public Task One_of_several_workers_does_not_name_the_program() => new Refactored("""
        public sealed class $$Importer : BackgroundService
        {
            protected override Task ExecuteAsync(CancellationToken token) => Task.CompletedTask;
        }

        public sealed class Exporter : BackgroundService
        {
            protected override Task ExecuteAsync(CancellationToken token) => Task.CompletedTask;
        }
        """, """
        global using System.Threading;
        global using System.Threading.Tasks;
        global using ManifestGen;
        """, """
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddHostedService<Importer>();
        builder.Services.AddHostedService<Exporter>();
        builder.Build().Run();
        """) { AssemblyName = "Shop.Exchange" }.BecomesAsync("""
        [ContainerService("exchange")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        public sealed class Importer : BackgroundService
        {
            protected override Task ExecuteAsync(CancellationToken token) => Task.CompletedTask;
        }

        public sealed class Exporter : BackgroundService
        {
            protected override Task ExecuteAsync(CancellationToken token) => Task.CompletedTask;
        }
        """);

    [Fact]
    public Task Endpoint_that_asks_who_wants_to_know_is_not_probed() => OfAsync("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthorization();
        builder.Services.AddHealthChecks();
        var app = builder.Build();
        app.MapHealthChecks("/health").RequireAuthorization();
        app.Run();
        """, """
        [Port(8080, Name = "http")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [ReadinessProbe(ProbeKind.Tcp)]
        """);

    [Fact]
    public Task Address_that_another_one_wins_over_is_not_declared() => OfAsync("""
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("http://*:5000");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(6000));
        builder.Build().Run();
        """, """
        [Port(6000, Name = "http")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [ReadinessProbe(ProbeKind.Tcp)]
        """);

    [Fact]
    public Task Grpc_program_is_told_to_speak_it() => new Refactored("internal sealed class $$Catalog;", GrpcProgram, Grpc).BecomesAsync(Declared("""
        [Port(8080, Name = "grpc")]
        [Env("Kestrel__EndpointDefaults__Protocols", "Http2")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [ReadinessProbe(ProbeKind.Tcp)]
        """));

    /// <summary>A port of HTTP/2 alone would cut off the clients of the other routes.</summary>
    [Fact]
    public async Task Grpc_beside_other_routes_is_not_told_to_speak_it_alone()
    {
        var mixed = GrpcProgram.Replace("app.MapGet(\"/\"", "app.MapGet(\"/orders\"", StringComparison.Ordinal);
        await new Refactored("internal sealed class $$Catalog;", mixed, Grpc) { Left = "MGEN918" }.BecomesAsync(Declared("""
            [Port(8080, Name = "http")]
            [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
            [ReadinessProbe(ProbeKind.Tcp)]
            """));
    }

    [Fact]
    public Task Grpc_program_whose_settings_say_so_is_not_told() => new Refactored("internal sealed class $$Catalog;", GrpcProgram, Grpc)
    {
        Settings = """{ "Kestrel": { "EndpointDefaults": { "Protocols": "Http2" } } }""",
    }.BecomesAsync(Declared("""
        [Port(8080, Name = "grpc")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [ReadinessProbe(ProbeKind.Tcp)]
        """));

    private static Task OfAsync(string program, string attributes) => new Refactored("internal sealed class $$Catalog;", program).BecomesAsync(Declared(attributes));

    private static string Declared(string attributes) => $"""
        using ManifestGen;

        [ContainerService("catalog")]
        {attributes}
        internal sealed class Catalog;
        """;
}
