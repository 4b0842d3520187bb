using ManifestGen.Testing;
using Refactored = ManifestGen.CodeFixes.Tests.Refactorings.Refactored<ManifestGen.CodeFixes.Refactorings.ContainerServiceRefactoringProvider>;

namespace ManifestGen.CodeFixes.Tests.Refactorings;

/// <summary>What the program needs from outside: connections, settings, other services and folders.</summary>
public class ContainerServiceNeedsTests
{
    private const string Postgres = """
        using ManifestGen;

        namespace Shop;

        [BackingService("postgres", Image = "postgres:17.6"), Port(5432), Volume("/var/lib/postgresql/data", Size = "1Gi")]
        [Env("POSTGRES_DB", "catalog"), SecretEnv("POSTGRES_PASSWORD")]
        internal sealed class Postgres;
        """;

    [Fact]
    public Task Connection_string_comes_from_a_secret() => BecomesAsync("""
        var builder = WebApplication.CreateBuilder(args);
        var catalog = builder.Configuration.GetConnectionString("Catalog");
        builder.Build().Run();
        """, """
        [SecretEnv("ConnectionStrings__Catalog")]
        """);

    [Fact]
    public Task Connection_string_comes_from_the_server_that_the_project_declares() => BecomesAsync("""
        var builder = WebApplication.CreateBuilder(args);
        builder.AddNpgsqlDataSource("Catalog");
        builder.Build().Run();
        """, """
        [DependsOn(typeof(global::Shop.Postgres), Connection = "Catalog")]
        """, Postgres);

    [Fact]
    public Task Connection_string_of_another_engine_does_not_come_from_that_server() => BecomesAsync("""
        var builder = WebApplication.CreateBuilder(args);
        builder.AddRedisClient("Cache");
        builder.Build().Run();
        """, """
        [SecretEnv("ConnectionStrings__Cache")]
        """, Postgres);

    [Fact]
    public Task Connection_string_that_is_optional_is_not_declared() => BecomesAsync("""
        var builder = WebApplication.CreateBuilder(args);
        var catalog = builder.Configuration.GetConnectionString("Catalog") ?? "Host=catalog.example.com";
        builder.Build().Run();
        """, "");

    [Fact]
    public Task Connection_string_of_the_settings_that_leads_nowhere_is_replaced() => BecomesAsync("""
        var builder = WebApplication.CreateBuilder(args);
        var catalog = builder.Configuration.GetConnectionString("Catalog");
        var archive = builder.Configuration.GetConnectionString("Archive");
        builder.Build().Run();
        """, """
        [SecretEnv("ConnectionStrings__Catalog")]
        """, settings: """{ "ConnectionStrings": { "Catalog": "Host=localhost", "Archive": "Host=archive.example.com" } }""");

    [Fact]
    public Task Called_service_is_a_dependency() => BecomesAsync("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpClient("orders", client => client.BaseAddress = new Uri("http://orders"));
        builder.Build().Run();
        """, """
        [DependsOn("orders")]
        """);

    [Fact]
    public Task Required_setting_comes_from_a_secret_and_not_from_an_invented_value() => BecomesAsync("""
        var builder = WebApplication.CreateBuilder(args);
        var sender = builder.Configuration["Mail:Sender"] ?? throw new InvalidOperationException();
        builder.Build().Run();
        """, """
        [SecretEnv("Mail__Sender")]
        """);

    [Fact]
    public Task Required_setting_has_the_value_of_the_developer_where_that_is_no_secret_and_not_local() => BecomesAsync("""
        var builder = WebApplication.CreateBuilder(args);
        var sender = builder.Configuration["Mail:Sender"] ?? throw new InvalidOperationException();
        var host = builder.Configuration["Mail:Host"] ?? throw new InvalidOperationException();
        var password = builder.Configuration["Mail:Password"] ?? throw new InvalidOperationException();
        builder.Build().Run();
        """, """
        [Env("Mail__Sender", "catalog@example.com")]
        [SecretEnv("Mail__Host")]
        [SecretEnv("Mail__Password")]
        """, development: """{ "Mail": { "Sender": "catalog@example.com", "Host": "localhost", "Password": "for-tests" } }""");

    [Fact]
    public Task Folders_that_are_written_are_volumes() => BecomesAsync("""
        var app = WebApplication.Create(args);
        System.IO.File.WriteAllText("/var/lib/catalog/state.json", "{}");
        System.IO.File.WriteAllText("/tmp/scratch.json", "{}");
        System.IO.Directory.CreateDirectory(System.IO.Path.Combine(AppContext.BaseDirectory, "Uploads"));
        app.Run();
        """, """
        [Volume("/app/Uploads", Size = "1Gi", Name = "uploads")]
        [Volume("/var/lib/catalog", Size = "1Gi")]
        """);

    [Fact]
    public Task Logs_are_on_a_temporary_volume() => BecomesAsync("""
        var builder = WebApplication.CreateBuilder(args);
        var logger = Serilog.FileLoggerConfigurationExtensions.File(new Serilog.LoggerConfiguration().WriteTo, "logs/app.log");
        builder.Build().Run();
        """, """
        [TemporaryVolume("/app/logs")]
        """);

    [Fact]
    public Task Database_in_a_file_is_on_a_volume() => BecomesAsync("""
        using Microsoft.EntityFrameworkCore;

        var builder = WebApplication.CreateBuilder(args);
        new DbContextOptionsBuilder().UseSqlite("Data Source=/data/catalog.db");
        builder.Build().Run();
        """, """
        [Volume("/data", Size = "1Gi")]
        """);

    private static Task BecomesAsync(string program, string attributes, string? more = null, string? settings = null, string? development = null) => new Refactored("""
        internal sealed class $$Catalog;
        """, "global using Microsoft.Extensions.Configuration;", program, Libraries.Source, more ?? "") { Settings = settings, DevelopmentSettings = development }.BecomesAsync($"""
        using ManifestGen;

        [ContainerService("catalog")]
        [Port(8080, Name = "http")]
        {(attributes.Length > 0 ? attributes + "\n" : "")}[Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [ReadinessProbe(ProbeKind.Tcp)]
        internal sealed class Catalog;
        """);
}
