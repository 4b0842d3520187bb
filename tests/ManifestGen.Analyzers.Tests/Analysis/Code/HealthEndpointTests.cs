namespace ManifestGen.Analysis.Code;

/// <summary>MGEN903 to MGEN906.</summary>
public class HealthEndpointTests
{
    private const string Probe = """[Port(8080), ReadinessProbe("/ready")]""";

    [Fact]
    public Task Path_that_is_not_mapped_is_reported() => Example("""app.MapHealthChecks("/health");""").RaisesAsync("MGEN903", "\"/ready\"");

    [Theory]
    [InlineData("""app.MapHealthChecks("/ready");""")]
    [InlineData("""app.MapHealthChecks("/Ready/");""")]
    [InlineData("""app.MapHealthChecks(Catalog.Probes.Readiness);""")]
    [InlineData("""app.UseHealthChecks("/ready");""")]
    [InlineData("""app.MapGroup("/").MapHealthChecks("ready");""")]
    [InlineData("""app.MapHealthChecks("/health"); app.MapGet("/ready", () => "yes");""")]
    [InlineData("""app.MapHealthChecks("/health"); app.MapGet("/{what}", (string what) => what);""")]
    [InlineData("""app.UseRouting(); app.UseEndpoints(endpoints => endpoints.MapHealthChecks("/ready"));""")]
    public Task Path_that_is_mapped_is_not_reported(string statements) => Example(statements).IsSilentAsync();

    [Theory]
    [InlineData("""app.MapHealthChecks("/health"); app.MapControllers();""")]
    [InlineData("""app.MapHealthChecks("/health"); app.UsePathBase("/catalog");""")]
    [InlineData("""app.MapGet("/products", () => "none");""")]
    [InlineData("""Add(app); static void Add(IEndpointRouteBuilder routes) => routes.MapHealthChecks("/health");""")]
    public Task Path_that_nothing_of_a_kind_maps_is_reported(string statements) => Example(statements).RaisesAsync("MGEN903", "\"/ready\"");

    [Theory]
    [InlineData("""app.MapHealthChecks(builder.Configuration["Path"]!);""")]
    [InlineData("""app.MapHealthChecks("/health"); app.Map("/ready", branch => branch.Run(context => context.Response.WriteAsync("yes")));""")]
    public Task Path_that_may_be_mapped_is_not_reported(string statements) => Example(statements).IsSilentAsync();

    [Fact]
    public Task Group_that_is_made_of_itself_while_it_is_typed_is_not_reported() =>
        (Example("""RouteGroupBuilder group = group.MapGroup("/a"); group.MapHealthChecks("/ready");""") with { IsComplete = false }).IsSilentAsync();

    [Fact]
    public Task Path_that_a_library_may_map_is_not_reported() => (Example("""app.MapHealthChecks("/health"); app.MapDefaultEndpoints();""") with
    {
        Library = """
            public static class Defaults
            {
                public static void MapDefaultEndpoints(this Microsoft.AspNetCore.Builder.WebApplication app) { }
            }
            """,
    }).IsSilentAsync();

    [Fact]
    public Task Constant_of_the_service_agrees_with_its_probe() => new CodeExample("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks();
        var app = builder.Build();
        app.MapHealthChecks(Catalog.Probes.Readiness);
        app.MapHealthChecks(Catalog.Probes.Liveness, new HealthCheckOptions { Predicate = _ => false });
        app.Run();
        """, """[Port(8080), LivenessProbe("/live"), ReadinessProbe("/ready")]""").IsSilentAsync();

    [Theory]
    [InlineData("""if (app.Environment.IsDevelopment()) { app.MapHealthChecks("/ready"); }""")]
    [InlineData("""if (args.Length == 0 && app.Environment.IsDevelopment()) app.MapHealthChecks("/ready");""")]
    public Task Path_of_development_is_reported(string statements) => Example(statements).RaisesAsync("MGEN904", "MapHealthChecks");

    [Theory]
    [InlineData("""if (!app.Environment.IsDevelopment()) { app.MapHealthChecks("/ready"); }""")]
    [InlineData("""if (app.Environment.IsDevelopment()) { app.MapHealthChecks("/ready"); } else { app.MapHealthChecks("/ready"); }""")]
    [InlineData("""if (args.Length == 0 || app.Environment.IsDevelopment()) { app.MapHealthChecks("/ready"); }""")]
    public Task Path_that_is_not_of_development_only_is_not_reported(string statements) => Example(statements).IsSilentAsync();

    [Fact]
    public Task Path_of_development_is_not_reported_where_the_container_is_one() =>
        (Example("""if (app.Environment.IsDevelopment()) { app.MapHealthChecks("/ready"); }""") with { Attributes = Probe + """[Env("ASPNETCORE_ENVIRONMENT", "Development")]""" }).IsSilentAsync();

    [Fact]
    public Task Path_of_development_is_reported_where_the_container_says_production() =>
        (Example("""if (app.Environment.IsDevelopment()) { app.MapHealthChecks("/ready"); }""") with { Attributes = Probe + """[Env("ASPNETCORE_ENVIRONMENT", "Production")]""" })
            .RaisesAsync("MGEN904", "MapHealthChecks");

    [Theory]
    [InlineData("""app.MapHealthChecks("/ready").RequireAuthorization();""")]
    [InlineData("""app.MapHealthChecks("/ready").WithTags("ops").RequireAuthorization("operators");""")]
    public Task Path_behind_authorization_is_reported(string statements) => Example(statements).RaisesAsync("MGEN905", "RequireAuthorization");

    [Theory]
    [InlineData("""app.MapHealthChecks("/ready").RequireAuthorization().AllowAnonymous();""")]
    [InlineData("""app.MapHealthChecks("/ready"); app.MapGet("/products", () => "none").RequireAuthorization();""")]
    public Task Path_that_is_open_is_not_reported(string statements) => Example(statements).IsSilentAsync();

    [Fact]
    public Task Mapped_checks_that_nobody_adds_are_reported() =>
        new CodeExample("""var app = WebApplication.Create(args); app.MapHealthChecks("/ready"); app.Run();""", Probe).RaisesAsync("MGEN906", "MapHealthChecks");

    [Fact]
    public Task Mapped_checks_that_a_library_may_add_are_not_reported() =>
        new CodeExample("""var builder = WebApplication.CreateBuilder(args); builder.AddDefaults(); var app = builder.Build(); app.MapHealthChecks("/ready"); app.Run();""", Probe)
        {
            Library = """
                public static class Defaults
                {
                    public static void AddDefaults(this Microsoft.Extensions.Hosting.IHostApplicationBuilder builder) { }
                }
                """,
        }.IsSilentAsync();

    private static CodeExample Example(string statements) => new($"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks();
        var app = builder.Build();
        {statements}
        app.Run();
        """, Probe);
}
