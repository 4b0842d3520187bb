using ManifestGen.Testing;

namespace ManifestGen.Generation;

/// <summary>What compose.yaml and stack.yaml tell a program to wait for.</summary>
public sealed class WaitVariablesTests
{
    private const string Servers = """
        [BackingService("postgres", Image = "postgres:17.6"), SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")]
        internal sealed class Postgres;

        [BackingService("rabbitmq", Image = "rabbitmq:4.1.4"), Port(5672, Name = "amqp"), Port(15672, Name = "management"), SecretEnv("RABBITMQ_DEFAULT_PASS", Secret = "rabbitmq", Key = "password")]
        internal sealed class Rabbit;

        [BackingService("warehouse", Image = "postgres:17.6", Host = "db.example.com"), SecretEnv("POSTGRES_PASSWORD", Secret = "warehouse", Key = "password")]
        internal sealed class Warehouse;

        [BackingService("collector", Image = "otel/opentelemetry-collector:0.136.0"), Port(4317, Name = "otlp")]
        internal sealed class Collector;

        [BackingService("statsd", Image = "ghcr.io/acme/statsd:1.0.0"), Port(8125, Name = "statsd", Protocol = PortProtocol.Udp)]
        internal sealed class Statsd;

        [ContainerService("orders"), Port(8081, Name = "http")]
        internal sealed class Orders;


        """;

    [Theory]
    [InlineData("""[ContainerService("shop"), DependsOn(typeof(Postgres))]""", "postgres:5432", "30")]
    [InlineData("""[ContainerService("shop"), Job, DependsOn(typeof(Postgres))]""", "postgres:5432", "300")]
    [InlineData("""[ContainerService("shop"), Schedule("0 3 * * *"), DependsOn(typeof(Postgres))]""", "postgres:5432", "300")]
    [InlineData("""[ContainerService("shop"), DependsOn(typeof(Postgres)), DependsOn(typeof(Rabbit))]""", "postgres:5432 rabbitmq:5672", "30")]
    [InlineData("""[ContainerService("shop"), DependsOn(typeof(Postgres), Connection = "A"), DependsOn(typeof(Postgres), Connection = "B", Database = "b")]""", "postgres:5432", "30")]
    [InlineData("""[ContainerService("shop"), DependsOn(typeof(Warehouse))]""", "db.example.com:5432", "30")]
    [InlineData("""[ContainerService("shop"), Port(8080), StartupProbe("/alive", PeriodSeconds = 5, FailureThreshold = 24), DependsOn(typeof(Postgres))]""", "postgres:5432", "60")]
    [InlineData("""[ContainerService("shop"), Port(8080), StartupProbe("/alive", PeriodSeconds = 1, FailureThreshold = 1), DependsOn(typeof(Postgres))]""", "postgres:5432", "1")]
    [InlineData("""[ContainerService("shop"), Port(8080), StartupProbe("/alive", PeriodSeconds = 60, FailureThreshold = 60), DependsOn(typeof(Postgres))]""", "postgres:5432", "300")]
    [InlineData("""[ContainerService("shop"), DependsOn(typeof(Orders)), DependsOn(typeof(Postgres))]""", "postgres:5432", "30")]
    [InlineData("""[ContainerService("shop"), Job, DependsOn(typeof(Orders)), DependsOn(typeof(Postgres))]""", "orders:8081 postgres:5432", "300")]
    [InlineData("""[ContainerService("shop"), DependsOn(typeof(Orders))]""", null, null)]
    [InlineData("""[ContainerService("shop"), Job, DependsOn(typeof(Collector)), DependsOn(typeof(Statsd))]""", null, null)]
    [InlineData("""[ContainerService("shop"), Job, DependsOn("nobody")]""", null, null)]
    [InlineData("""[ContainerService("shop"), DependsOn(typeof(Postgres)), Env("MANIFESTGEN_WAIT_SECONDS", "600")]""", "postgres:5432", "600")]
    [InlineData("""[ContainerService("shop"), DependsOn(typeof(Postgres)), Env("MANIFESTGEN_WAIT_FOR", "")]""", "", "30")]
    public void Program_waits_for_its_servers_and_a_job_for_services_too(string service, string? servers, string? seconds)
    {
        var files = Generated.From(UserProject.WithService(Servers + service)).Files;

        Assert.Equal((servers, seconds), Of(files["compose.yaml"]));
        Assert.Equal((servers, seconds), Of(files["stack.yaml"]));
        Assert.DoesNotContain("MANIFESTGEN_WAIT_FOR", files["k8s/orders.yaml"] + files["k8s/postgres.yaml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Job]", "")]
    [InlineData("[Job(BackoffLimit = 2)]", "max_attempts: 2")]
    [InlineData("[Job(BackoffLimit = 0)]", "condition: none")]
    [InlineData("""[Job, Schedule("0 3 * * *")]""", "max_attempts: 3")]
    public void Job_of_a_swarm_is_tried_until_it_succeeds_unless_a_limit_is_declared(string job, string expected)
    {
        var stack = Generated.From(UserProject.WithService($"""[ContainerService("migration")] {job}""")).Files["stack.yaml"];

        if (expected.Length > 0)
        {
            Assert.Contains(expected, stack, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains("condition: on-failure", stack, StringComparison.Ordinal);
            Assert.DoesNotContain("max_attempts", stack, StringComparison.Ordinal);
        }
    }

    /// <summary>Of the service <c>shop</c>.</summary>
    private static (string? Servers, string? Seconds) Of(string file)
    {
        var lines = file.Split('\n').SkipWhile(line => line != "  shop:").Skip(1).TakeWhile(line => line.StartsWith("    ", StringComparison.Ordinal)).ToArray();
        return (Value("MANIFESTGEN_WAIT_FOR"), Value("MANIFESTGEN_WAIT_SECONDS"));

        string? Value(string name) => lines.Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..].Trim().Trim('"');
    }
}
