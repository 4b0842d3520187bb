namespace ManifestGen.Analysis.Code;

/// <summary>MGEN929: a second port that is declared, published and let in, and refuses every connection.</summary>
public class UnservedPortTests
{
    private const string Default = "WebApplication.Create(args).Run();";
    private const string TwoPorts = """[Port(8080), Port(8081, Name = "admin")]""";

    [Theory]
    [InlineData(Default)]
    [InlineData("""WebApplication.Create(args).Run("http://*:8080");""")]
    [InlineData("""var builder = WebApplication.CreateBuilder(args); builder.WebHost.UseUrls("http://*:8080"); builder.Build().Run();""")]
    [InlineData("""var builder = WebApplication.CreateBuilder(args); builder.WebHost.ConfigureKestrel(kestrel => { kestrel.ListenAnyIP(8080); kestrel.ListenLocalhost(9000); }); builder.Build().Run();""")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.Configure(app => { })).Build().Run();")]
    public Task Port_that_nothing_opens_is_reported(string statements) => new CodeExample(statements, TwoPorts).RaisesAsync("MGEN929", "8081");

    [Fact]
    public Task Main_port_is_the_one_that_the_program_is_told() => new CodeExample(Default, """[Port(5000), Port(9090, Name = "metrics")]""").RaisesAsync("MGEN929", "9090");

    [Fact]
    public Task Port_for_gRPC_alone_is_not_told_to_the_program() => new CodeExample(Default, """[Port(5000, Name = "grpc")]""").RaisesAsync("MGEN929", "5000");

    [Theory]
    [InlineData("""{ "Urls": "http://*:8080" }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:8080" } } } }""")]
    public Task Port_that_the_settings_leave_out_is_reported(string settings) => new CodeExample(Default, TwoPorts) { Settings = settings }.RaisesAsync("MGEN929", "8081");

    [Theory]
    [InlineData("""Env("ASPNETCORE_HTTP_PORTS", "8080")""")]
    [InlineData("""Env("ASPNETCORE_URLS", "http://*:8080")""")]
    public Task Port_that_the_variables_leave_out_is_reported(string attribute) => new CodeExample(Default, $"{TwoPorts} [{attribute}]").RaisesAsync("MGEN929", "8081");

    [Theory]
    [InlineData("""Env("ASPNETCORE_HTTP_PORTS", "8080;8081")""")]
    [InlineData("""Env("URLS", "http://*:8080;http://*:8081")""")]
    [InlineData("""Env("Management__Port", "8081")""")]
    [InlineData("""SecretEnv("URLS")""")]
    [InlineData("""ConfigEnvFrom("settings")""")]
    public Task Port_that_variables_open_or_may_open_is_silent(string attribute) => new CodeExample(Default, $"{TwoPorts} [{attribute}]").IsSilentAsync();

    [Theory]
    [InlineData("""WebApplication.Create(args).Run("http://*:8080;http://*:8081");""")]
    [InlineData("var app = WebApplication.Create(args); app.MapGet(\"/\", () => \"\").RequireHost(\"*:8081\"); app.Run();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.WebHost.ConfigureKestrel(kestrel => { kestrel.ListenAnyIP(8080); kestrel.ListenAnyIP(Catalog.Ports.Admin); }); builder.Build().Run();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.WebHost.ConfigureKestrel(kestrel => { kestrel.ListenAnyIP(8080); kestrel.ListenAnyIP(args.Length); }); builder.Build().Run();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.WebHost.ConfigureKestrel(kestrel => { kestrel.ListenAnyIP(8080); kestrel.Listen(IPEndPoint.Parse(args[0])); }); builder.Build().Run();")]
    [InlineData("var listener = new System.Net.Sockets.TcpListener(IPAddress.Any, int.Parse(args[0])); listener.Start(); WebApplication.Create(args).Run();")]
    [InlineData("var listener = new HttpListener(); listener.Start(); WebApplication.Create(args).Run();")]
    [InlineData("new Prometheus.KestrelMetricServer().Start(); WebApplication.Create(args).Run();")]
    [InlineData("WebApplication.Create(args).StartAsync(); WebApplication.Create(args).Run();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); if (args.Length > 0) { builder.WebHost.UseUrls(\"http://*:1\"); } builder.Build().Run();")]
    public Task Port_that_code_opens_or_may_open_is_silent(string statements) => (new CodeExample(statements, TwoPorts) with
    {
        More = "namespace Prometheus { internal sealed class KestrelMetricServer { public void Start() { } } }",
    }).IsSilentAsync();

    [Fact]
    public Task Library_that_is_given_the_builder_may_open_it() => (new CodeExample("var builder = WebApplication.CreateBuilder(args); builder.AddAcmeDefaults(); builder.Build().Run();", TwoPorts) with
    {
        Library = """
            namespace Microsoft.Extensions.Hosting
            {
                public static class AcmeDefaults
                {
                    public static void AddAcmeDefaults(this Microsoft.AspNetCore.Builder.WebApplicationBuilder builder) { }
                }
            }
            """,
    }).IsSilentAsync();

    [Theory]
    [InlineData("""[Port(8080), Port(8081, Name = "gossip", Protocol = PortProtocol.Udp)]""")]
    [InlineData("[Port(8080)]")]
    [InlineData("[Port(5000)]")]
    public Task Port_that_is_served_or_not_of_this_server_is_silent(string attributes) => new CodeExample(Default, attributes).IsSilentAsync();

    [Fact]
    public Task Program_that_is_no_web_server_of_its_own_is_silent() => new CodeExample("new HostBuilder().Build().Run();", TwoPorts).IsSilentAsync();
}
