namespace ManifestGen.Analysis.Code;

/// <summary>MGEN909, MGEN910 and MGEN912.</summary>
public class ConfigurationCodeTests
{
    [Theory]
    [InlineData("TimeSpan.FromMinutes(2)")]
    [InlineData("TimeSpan.FromSeconds(120)")]
    [InlineData("TimeSpan.FromMilliseconds(90_000.0)")]
    [InlineData("new TimeSpan(0, 2, 0)")]
    [InlineData("TimeSpan.FromSeconds(double.PositiveInfinity)")]
    public Task Time_to_stop_that_is_not_given_is_reported(string time) => Stopping(time, "").RaisesAsync("MGEN909", time);

    [Theory]
    [InlineData("TimeSpan.FromSeconds(20)", "")]
    [InlineData("TimeSpan.FromMinutes(2)", "[Shutdown(120)]")]
    [InlineData("TimeSpan.FromMinutes(args.Length)", "")]
    [InlineData("TimeSpan.FromSeconds(double.NaN)", "")]
    [InlineData("System.Threading.Timeout.InfiniteTimeSpan", "")]
    public Task Time_to_stop_that_is_given_or_not_known_is_not_reported(string time, string attributes) => Stopping(time, attributes).IsSilentAsync();

    [Fact]
    public Task Time_to_stop_of_the_web_host_is_reported() =>
        new CodeExample("var builder = WebApplication.CreateBuilder(args); builder.WebHost.UseShutdownTimeout(TimeSpan.FromHours(1)); builder.Build().Run();", "")
            .RaisesAsync("MGEN909", "TimeSpan.FromHours(1)");

    [Theory]
    [InlineData("builder.Configuration.GetConnectionString(\"Sales\")")]
    [InlineData("builder.Configuration.GetConnectionString(\"Sales\") ?? throw new InvalidOperationException()")]
    public Task Connection_string_that_nothing_holds_is_reported(string expression) => Reading(expression).RaisesAsync("MGEN910", "\"Sales\"");

    [Theory]
    [InlineData("""[SecretEnv("ConnectionStrings__Sales")]""")]
    [InlineData("""[SecretEnv("ConnectionStrings__SALES", Secret = "sales", Key = "text", Environment = "production")]""")]
    [InlineData("""[Env("ConnectionStrings__Sales", "Host=sales")]""")]
    [InlineData("""[SecretEnvFrom("sales")]""")]
    [InlineData("""[DependsOn("sales")]""")]
    [InlineData("""[SecretFile("/run/secrets/ConnectionStrings__Sales")]""")]
    public Task Connection_string_that_is_declared_is_not_reported(string attributes) =>
        (Reading("builder.Configuration.GetConnectionString(\"Sales\")") with { Attributes = attributes }).IsSilentAsync();

    [Theory]
    [InlineData("builder.Configuration.GetConnectionString(\"Sales\") ?? \"Data Source=:memory:\"")]
    [InlineData("builder.Configuration.GetConnectionString(args[0])")]
    [InlineData("builder.Configuration.AddJsonFile(\"more.json\").Build().GetConnectionString(\"Sales\")")]
    public Task Connection_string_that_may_come_from_elsewhere_is_not_reported(string expression) => Reading(expression).IsSilentAsync();

    [Fact]
    public Task Connection_string_of_the_settings_is_not_reported() =>
        (Reading("builder.Configuration.GetConnectionString(\"Sales\")") with { Settings = """{ "ConnectionStrings": { "Sales": "Host=sales" } }""" }).IsSilentAsync();

    [Theory]
    [InlineData("new HttpClient { BaseAddress = new Uri(\"http://orders:8080/\") }", "\"http://orders:8080/\"")]
    [InlineData("new HttpClient { BaseAddress = new(\"https+http://orders\") }", "\"https+http://orders\"")]
    [InlineData("Grpc.Net.Client.GrpcChannel.ForAddress(\"http://orders\")", "\"http://orders\"")]
    public Task Host_that_is_not_declared_is_reported(string expression, string text) => Reading(expression).RaisesAsync("MGEN912", text);

    [Fact]
    public Task Host_of_an_address_in_a_variable_is_reported() =>
        new CodeExample("var address = new Uri(\"http://orders\"); var client = new HttpClient { BaseAddress = address };", "").RaisesAsync("MGEN912", "\"http://orders\"");

    [Theory]
    [InlineData("new HttpClient { BaseAddress = new Uri(\"http://api.example.com\") }")]
    [InlineData("new HttpClient { BaseAddress = new Uri(\"http://localhost:5000\") }")]
    [InlineData("new HttpClient { BaseAddress = new Uri(\"http://10.0.0.1\") }")]
    [InlineData("new HttpClient { BaseAddress = new Uri(\"http://catalog\") }")]
    [InlineData("new HttpClient { BaseAddress = new Uri(args[0]) }")]
    [InlineData("new Uri(\"http://schemas\")")]
    public Task Address_that_is_no_other_service_is_not_reported(string expression) => Reading(expression).IsSilentAsync();

    [Theory]
    [InlineData("""[DependsOn("orders")]""")]
    [InlineData("""[AllowEgress(Cidr = "10.0.0.0/8")]""")]
    public Task Host_that_is_declared_is_not_reported(string attributes) =>
        (Reading("new HttpClient { BaseAddress = new Uri(\"http://orders\") }") with { Attributes = attributes }).IsSilentAsync();

    private static CodeExample Stopping(string time, string attributes) => new($"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = {time});
        builder.Build().Run();
        """, attributes);

    private static CodeExample Reading(string expression) => new($"var builder = WebApplication.CreateBuilder(args); var read = {expression};", "");
}
