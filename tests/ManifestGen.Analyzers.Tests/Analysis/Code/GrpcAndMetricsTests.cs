namespace ManifestGen.Analysis.Code;

/// <summary>MGEN918 to MGEN920.</summary>
public class GrpcAndMetricsTests
{
    private const string Greeter = "internal sealed class Greeter;";

    [Fact]
    public Task Grpc_on_a_port_of_http1_is_reported() => Example("app.MapGrpcService<Greeter>();", "[Port(8080)]").RaisesAsync("MGEN918", "MapGrpcService<Greeter>");

    [Theory]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(8080, listen => listen.Protocols = HttpProtocols.Http2));")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2));")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(8080, listen => listen.UseHttps(\"tls.pfx\", \"secret\")));")]
    public Task Grpc_on_a_port_of_http2_is_not_reported(string statement) => new CodeExample($"""
        var builder = WebApplication.CreateBuilder(args);
        {statement}
        var app = builder.Build();
        app.MapGrpcService<Greeter>();
        app.Run();
        """, "[Port(8080)]") { More = Greeter }.IsSilentAsync();

    [Fact]
    public Task Grpc_is_not_reported_where_the_settings_say_http2() => (Example("app.MapGrpcService<Greeter>();", "[Port(8080)]") with
    {
        Settings = """{ "Kestrel": { "EndpointDefaults": { "Protocols": "Http2" } } }""",
    }).IsSilentAsync();

    [Theory]
    [InlineData("app.MapGrpcService<Greeter>(); app.UseGrpcWeb();", "[Port(8080)]")]
    [InlineData("app.MapGrpcService<Greeter>();", "")]
    public Task Grpc_that_is_not_called_in_its_own_protocol_is_not_reported(string statements, string attributes) => Example(statements, attributes).IsSilentAsync();

    [Fact]
    public Task Probe_that_nobody_answers_is_reported() => Example("app.MapGrpcService<Greeter>();", Probed).RaisesAsync("MGEN919", "ReadinessProbe(ProbeKind.Grpc)");

    [Theory]
    [InlineData("app.MapGrpcService<Greeter>(); app.MapGrpcHealthChecksService();")]
    [InlineData("app.MapGrpcService<OwnHealth>();")]
    public Task Probe_that_is_answered_is_not_reported(string statements) => Example(statements, Probed).IsSilentAsync();

    [Theory]
    [InlineData("app.MapPrometheusScrapingEndpoint();", """[Port(8080), Metrics("/prometheus")]""", "\"/prometheus\"")]
    [InlineData("app.MapPrometheusScrapingEndpoint(\"/internal\");", """[Port(8080), Metrics("/metrics")]""", "\"/metrics\"")]
    [InlineData("app.MapPrometheusScrapingEndpoint(\"/internal\");", """[Port(8080), Metrics]""", "Metrics")]
    public Task Metrics_at_another_path_are_reported(string statement, string attributes, string text) => Example(statement, attributes).RaisesAsync("MGEN920", text);

    [Theory]
    [InlineData("app.MapPrometheusScrapingEndpoint();")]
    [InlineData("app.MapPrometheusScrapingEndpoint(args[0]);")]
    [InlineData("")]
    public Task Metrics_that_are_there_or_may_be_are_not_reported(string statement) => Example(statement, "[Port(8080), Metrics]").IsSilentAsync();

    private const string Probed = """[Port(8080), ReadinessProbe(ProbeKind.Grpc), Env("Kestrel__EndpointDefaults__Protocols", "Http2")]""";

    private static CodeExample Example(string statements, string attributes) => new($"var app = WebApplication.Create(args); {statements} app.Run();", attributes)
    {
        More = Greeter + "internal sealed class OwnHealth : Grpc.Health.V1.Health.HealthBase;",
    };
}
