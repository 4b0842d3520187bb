namespace ManifestGen.Analysis.Code;

/// <summary>MGEN901 and MGEN902.</summary>
public class ListeningTests
{
    private const string Port = "[Port(8080)]";

    [Theory]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5000\"); builder.Build().Run();")]
    [InlineData("var app = builder.Build(); app.Urls.Add(\"http://*:5000\"); app.Run();")]
    [InlineData("builder.Build().Run(\"http://*:5000\");")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(5000)); builder.Build().Run();")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Any, 5000)); builder.Build().Run();")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:8080\"); builder.Build().Run(\"http://*:5000\");")]
    public Task Port_that_is_not_listened_on_is_reported(string statements) => Example(statements).RaisesAsync("MGEN901", "8080");

    [Theory]
    [InlineData("builder.Build().Run(\"http://*:8080\");")]
    [InlineData("builder.Build().Run(\"http://*:5000;http://+:8080\");")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5000\"); builder.Build().Run(\"http://*:8080\");")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(Catalog.Ports.Http)); builder.Build().Run();")]
    [InlineData("builder.Build().Run();")]
    public Task Port_that_is_listened_on_is_not_reported(string statements) => Example(statements).IsSilentAsync();

    [Theory]
    [InlineData("builder.Build().Run(builder.Configuration[\"Url\"]);")]
    [InlineData("if (args.Length > 0) { builder.WebHost.UseUrls(\"http://*:5000\"); } builder.Build().Run();")]
    [InlineData("switch (args.Length) { case 1: builder.WebHost.UseUrls(\"http://*:5000\"); break; } builder.Build().Run();")]
    [InlineData("var app = builder.Build(); if (app.Environment.IsDevelopment()) { app.Urls.Add(\"http://localhost:5000\"); } app.Run();")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(0)); builder.Build().Run();")]
    public Task Address_that_is_not_known_is_not_reported(string statements) => Example(statements).IsSilentAsync();

    [Fact]
    public Task Port_of_another_server_is_not_reported() =>
        (new CodeExample(Program("new Prometheus.MetricServer().Start(); builder.Build().Run(\"http://*:8080\");"), """[Port(8080, Name = "http"), Port(9090, Name = "metrics")]""") with
        {
            More = "namespace Prometheus { internal sealed class MetricServer { public void Start() { } } }",
        }).IsSilentAsync();

    [Fact]
    public Task Endpoint_of_the_settings_is_as_good_as_one_of_the_code() =>
        (Example("builder.Build().Run(\"http://*:5000\");") with { Settings = """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:8080" } } } }""" }).IsSilentAsync();

    [Fact]
    public Task Method_of_the_same_name_is_not_reported() => (Example("builder.Build().Run(); new Radio().ListenLocalhost(5000);") with
    {
        More = "internal sealed class Radio { public void ListenLocalhost(int port) => Console.WriteLine(port); }",
    }).IsSilentAsync();

    [Theory]
    [InlineData("builder.Build().Run(\"http://localhost:8080\");", "\"http://localhost:8080\"")]
    [InlineData("builder.Build().Run(\"http://127.0.0.1:8080\");", "\"http://127.0.0.1:8080\"")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(8080)); builder.Build().Run();", "8080")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 8080)); builder.Build().Run();", "8080")]
    public Task Address_inside_of_the_container_is_reported(string statements, string text) => Example(statements).RaisesAsync("MGEN902", text);

    [Fact]
    public Task Address_inside_is_not_reported_beside_one_outside() => Example("builder.Build().Run(\"http://localhost:5000;http://*:8080\");").IsSilentAsync();

    [Fact]
    public Task Address_inside_is_not_reported_without_a_port() => new CodeExample(Program("builder.Build().Run(\"http://localhost:5000\");"), "").IsSilentAsync();

    private static CodeExample Example(string statements) => new(Program(statements), Port);

    private static string Program(string statements) => $"var builder = WebApplication.CreateBuilder(args); {statements}";
}
