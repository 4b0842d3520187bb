namespace ManifestGen.Analysis.Code;

/// <summary>MGEN927 and MGEN928: the container starts, and every request is refused, because a settings file says another port. Tried on the real framework.</summary>
public class ListenSettingTests
{
    private const string Default = "WebApplication.Create(args).Run();";

    [Theory]
    [InlineData("""{ "Urls": "http://*:5000" }""")]
    [InlineData("""{ "urls": "http://+:5000;http://[::]:5001" }""")]
    [InlineData("""{ "HTTP_PORTS": "5000" }""")]
    [InlineData("""{ "http_ports": 5000 }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:5000" } } } }""")]
    [InlineData("""{ "kestrel": { "endpoints": { "http": { "url": "http://0.0.0.0:5000" } } } }""")]
    [InlineData("""{ "Kestrel:Endpoints:Http:Url": "http://*:5000" }""")]
    [InlineData("""{ "Kestrel": { "Endpoints:Http": { "Url": "http://*:5000" } } }""")]
    [InlineData("""{ /* ports */ "Urls": "http://localhost:8080;http://*:5000", }""")]
    [InlineData("""{ "Urls": "http://*:8080", "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:5000" } } } }""")]
    [InlineData("""{ "HTTP_PORTS": "8080", "Urls": "http://*:5000" }""")]
    public Task Port_of_a_settings_file_is_reported(string settings) => Example(settings).RaisesAsync("MGEN927", "8080");

    [Theory]
    [InlineData("""{ "Urls": "http://*:8080" }""")]
    [InlineData("""{ "Urls": "http://*:5000;http://*:8080" }""")]
    [InlineData("""{ "Urls": "http://*:5000", "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:8080" } } } }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Admin": { "Url": "http://localhost:9000" }, "Http": { "Url": "http://*:8080" } } } }""")]
    [InlineData("""{ "Urls": "" }""")]
    [InlineData("""{ "Urls": null }""")]
    [InlineData("""{ "Client": { "Urls": "http://*:5000" }, "Kestrel": { "EndpointDefaults": { "Protocols": "Http2" } } }""")]
    [InlineData("""{ "Urls": "http""")]
    [InlineData("")]
    public Task Settings_that_lead_to_the_port_are_silent(string settings) => Example(settings).IsSilentAsync();

    [Theory]
    [InlineData("""{ "Urls": "http://localhost:8080" }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://127.0.0.1:8080" }, "Other": { "Url": "http://[::1]:9000" } } } }""")]
    public Task Settings_that_listen_inside_of_the_container_are_reported(string settings) => Example(settings).RaisesAsync("MGEN928", "8080");

    [Fact]
    public Task File_of_production_wins() =>
        (Example("""{ "Urls": "http://*:8080" }""") with { Files = One("appsettings.Production.json", """{ "Urls": "http://*:5000" }""") }).RaisesAsync("MGEN927", "8080");

    [Fact]
    public Task File_of_production_mends_the_general_one() =>
        (Example("""{ "Urls": "http://localhost:5000" }""") with { Files = One("appsettings.Production.json", """{ "Urls": "http://*:8080" }""") }).IsSilentAsync();

    [Fact]
    public Task File_of_the_declared_environment_holds() => new CodeExample(Default, """[Port(8080), Env("ASPNETCORE_ENVIRONMENT", "Staging")]""")
    {
        Files = new Dictionary<string, string> { ["appsettings.Staging.json"] = """{ "Urls": "http://*:5000" }""", ["appsettings.Production.json"] = """{ "Urls": "http://*:8080" }""" },
    }.RaisesAsync("MGEN927", "8080");

    [Fact]
    public Task Only_the_environment_that_has_it_is_told() =>
        (Declared("""[Port(8080), Env("ASPNETCORE_ENVIRONMENT", "Staging", Environment = "staging")]""", "{}") with { Files = One("appsettings.Staging.json", """{ "Urls": "http://*:5000" }""") })
            .RaisesAsync("MGEN927", "8080");

    /// <summary>They are of the developer's machine.</summary>
    [Fact]
    public Task Launch_settings_and_files_of_development_are_silent() => new CodeExample(Default, "[Port(8080)]")
    {
        Files = new Dictionary<string, string>
        {
            ["Properties/launchSettings.json"] = """{ "profiles": { "http": { "applicationUrl": "http://localhost:5000" } }, "Urls": "http://*:5000" }""",
            ["appsettings.Development.json"] = """{ "Urls": "http://localhost:5000" }""",
            ["config/appsettings.json"] = """{ "Urls": "http://localhost:5000" }""",
        },
    }.IsSilentAsync();

    [Theory]
    [InlineData("""Env("URLS", "http://*:8080")""")]
    [InlineData("""Env("Kestrel__Endpoints__Main__Url", "http://*:8080")""")]
    [InlineData("""SecretEnv("URLS")""")]
    [InlineData("""SecretEnvFrom("settings")""")]
    [InlineData("""Env("ASPNETCORE_ENVIRONMENT", "Development")""")]
    [InlineData("""SecretEnv("ASPNETCORE_ENVIRONMENT")""")]
    [InlineData("""EnvFile("catalog.env")""")]
    public Task Settings_are_silent_where_something_wins_over_them(string attribute) => Declared($"[Port(8080), {attribute}]", """{ "Urls": "http://*:5000" }""").IsSilentAsync();

    [Theory]
    [InlineData("ASPNETCORE_URLS")]
    [InlineData("DOTNET_URLS")]
    public Task Variable_with_a_prefix_does_not_win_over_a_settings_file(string name) =>
        Declared($"[Port(8080), Env(\"{name}\", \"http://*:8080\")]", """{ "Urls": "http://*:5000" }""").RaisesAsync("MGEN927", "8080");

    [Fact]
    public Task Ports_in_a_variable_do_not_win_over_addresses_in_a_settings_file() =>
        Declared("""[Port(8080), Env("HTTP_PORTS", "8080")]""", """{ "Urls": "http://*:5000" }""").RaisesAsync("MGEN927", "8080");

    [Theory]
    [InlineData("""var app = WebApplication.Create(args); app.Run("http://*:8080");""")]
    [InlineData("""var builder = WebApplication.CreateBuilder(args); builder.WebHost.UseUrls("http://*:8080"); builder.Build().Run();""")]
    [InlineData("""var builder = WebApplication.CreateBuilder(args); builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(8080)); builder.Build().Run();""")]
    [InlineData("""var builder = WebApplication.CreateBuilder(args); if (args.Length > 0) { builder.WebHost.UseUrls("http://*:8080"); } builder.Build().Run();""")]
    [InlineData("WebApplication.CreateEmptyBuilder(new()).Build().Run();")]
    [InlineData("new HostBuilder().Build().Run();")]
    public Task Addresses_of_the_code_win_over_those_of_settings(string statements) => new CodeExample(statements, "[Port(8080)]") { Settings = """{ "Urls": "http://*:5000" }""" }.IsSilentAsync();

    [Theory]
    [InlineData("""var app = WebApplication.Create(args); app.Run("http://*:8080");""")]
    [InlineData("""var builder = WebApplication.CreateBuilder(args); builder.WebHost.UseUrls("http://*:8080"); builder.Build().Run();""")]
    [InlineData("WebApplication.CreateSlimBuilder(args).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.Configure(app => { })).Build().Run();")]
    public Task Endpoints_of_Kestrel_win_over_addresses_of_the_code(string statements) =>
        new CodeExample(statements, "[Port(8080)]") { Settings = """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:5000" } } } }""" }.RaisesAsync("MGEN927", "8080");

    [Fact]
    public Task Service_without_a_port_is_silent() => Declared("", """{ "Urls": "http://*:5000" }""").IsSilentAsync();

    private static CodeExample Example(string settings) => Declared("[Port(8080)]", settings);

    private static CodeExample Declared(string attributes, string settings) => new(Default, attributes) { Settings = settings };

    private static Dictionary<string, string> One(string path, string text) => new() { [path] = text };
}
