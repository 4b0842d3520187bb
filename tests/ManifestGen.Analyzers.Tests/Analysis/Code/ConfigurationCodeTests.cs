namespace ManifestGen.Analysis.Code;

/// <summary>MGEN909, MGEN910, MGEN912, MGEN923 and MGEN924.</summary>
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

    private const string Servers = """
        [BackingService("postgres", Image = "postgres:17.6"), Env("POSTGRES_DB", "shop"), SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")]
        internal sealed class Postgres;
        [BackingService("cache", Image = "redis:8.4.0")]
        internal sealed class Cache;
        """;

    [Theory]
    [InlineData("var read = builder.Configuration.GetConnectionString(\"Orders\");", "\"Orders\"")]
    [InlineData("var read = builder.Configuration[\"ConnectionStrings:Orders\"];", "\"ConnectionStrings:Orders\"")]
    [InlineData("var read = builder.Configuration.GetValue<string>(\"ConnectionStrings:Orders\");", "\"ConnectionStrings:Orders\"")]
    [InlineData("var read = builder.Configuration.GetSection(\"ConnectionStrings\")[\"Orders\"];", "\"Orders\"")]
    [InlineData("var read = builder.Configuration.GetSection(\"ConnectionStrings:Orders\").Value;", "\"ConnectionStrings:Orders\"")]
    [InlineData("var read = Environment.GetEnvironmentVariable(\"ConnectionStrings__Orders\");", "\"ConnectionStrings__Orders\"")]
    [InlineData("builder.AddNpgsqlDataSource(\"Orders\");", "\"Orders\"")]
    [InlineData("var read = new Npgsql.NpgsqlConnection(builder.Configuration.GetConnectionString(\"Orders\"));", "\"Orders\"")]
    public Task Connection_string_that_is_given_under_another_name_is_reported(string statement, string text) =>
        Connecting(statement, "[DependsOn(typeof(Postgres))]").RaisesAsync("MGEN923", text);

    [Fact]
    public Task Each_read_gets_the_server_of_its_kind() =>
        Connecting("builder.AddNpgsqlDataSource(\"Orders\"); builder.AddRedisClient(\"Sessions\");", "[DependsOn(typeof(Postgres)), DependsOn(typeof(Cache))]")
            .RaisesAsync("MGEN923", "\"Orders\"", "\"Sessions\"");

    [Theory]
    // Another kind of server; two that may be meant; two that are missing; names that are not known; one that is read as it is given.
    [InlineData("builder.AddRedisClient(\"Orders\");", "[DependsOn(typeof(Postgres))]", "\"Orders\"")]
    [InlineData("var read = builder.Configuration.GetConnectionString(\"Orders\");", "[DependsOn(typeof(Postgres)), DependsOn(typeof(Cache))]", "\"Orders\"")]
    [InlineData("var a = builder.Configuration.GetConnectionString(\"A\"); var b = builder.Configuration.GetConnectionString(\"B\");", "[DependsOn(typeof(Postgres))]", "\"A\"", "\"B\"")]
    [InlineData("var a = builder.Configuration.GetConnectionString(\"A\"); var b = builder.Configuration.GetConnectionString(args[0]);", "[DependsOn(typeof(Postgres))]", "\"A\"")]
    [InlineData("var a = builder.Configuration.GetConnectionString(\"A\"); var b = builder.Configuration.GetConnectionString(\"Postgres\");", "[DependsOn(typeof(Postgres))]", "\"A\"")]
    public Task Connection_string_that_may_be_another_one_is_only_missing(string statements, string attributes, params string[] texts) =>
        Connecting(statements, attributes).RaisesAsync("MGEN910", texts);

    [Theory]
    [InlineData("[DependsOn(typeof(Postgres), Connection = \"Orders\")]")]
    [InlineData("[DependsOn(typeof(Postgres), Connection = \"orders\")]")]
    [InlineData("[DependsOn(\"elsewhere\", Connection = \"Orders\")]")]
    public Task Connection_string_with_the_name_that_is_read_is_not_reported(string attributes) =>
        Connecting("var read = builder.Configuration.GetConnectionString(\"Orders\");", attributes).IsSilentAsync();

    /// <summary>A dependency that nothing names is another finding.</summary>
    private const string Naming = "Console.WriteLine(\"postgres and cache\"); ";

    [Fact]
    public Task Database_that_nothing_makes_is_reported() =>
        Connecting(Naming + "builder.Build().Run();", "[DependsOn(typeof(Postgres), Database = \"orders\")]").RaisesAsync("MGEN924", "\"orders\"");

    [Theory]
    [InlineData("builder.Build().Run();", "[DependsOn(typeof(Postgres), Database = \"shop\")]")]
    [InlineData("builder.Build().Run();", "[DependsOn(typeof(Postgres), Database = \"postgres\")]")]
    [InlineData("builder.Build().Run();", "[DependsOn(typeof(Cache), Database = \"1\")]")]
    [InlineData("new DbContext().Database.EnsureCreated();", "[DependsOn(typeof(Postgres), Database = \"orders\")]")]
    public Task Database_that_is_there_or_is_made_is_not_reported(string statements, string attributes) => Connecting(Naming + statements, attributes).IsSilentAsync();

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

    private static CodeExample Connecting(string statements, string attributes) =>
        new($"var builder = WebApplication.CreateBuilder(args); {statements}", attributes) { More = $"using ManifestGen; {Servers}" };
}
