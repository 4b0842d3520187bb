namespace ManifestGen.Quiet;

/// <summary>Servers that nobody here builds.</summary>
internal static class GoodServers
{
    private const string Catalog = """

        [ContainerService("catalog"), Port(8080), Replicas(2), ReadinessProbe("/health"), DependsOn(typeof(Server))]
        internal sealed class Catalog;
        """;

    public static IReadOnlyList<GoodDeclaration> All { get; } =
    [
        new("PostgreSQL", """
            [BackingService("postgres", Image = "postgres:17.6")]
            [Env("POSTGRES_DB", "catalog"), SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")]
            [Volume("/var/lib/postgresql/data", Size = "10Gi")]
            internal sealed class Server;
            """ + Catalog),
        new("Redis", """
            [BackingService("redis", Image = "redis:8.2.2")]
            internal sealed class Server;
            """ + Catalog),
        new("RabbitMQ", """
            [BackingService("rabbitmq", Image = "rabbitmq:4.1.4")]
            [Env("RABBITMQ_DEFAULT_USER", "shop"), SecretEnv("RABBITMQ_DEFAULT_PASS", Secret = "rabbitmq", Key = "password")]
            [Volume("/var/lib/rabbitmq", Size = "1Gi")]
            internal sealed class Server;
            """ + Catalog),
        new("SQL Server", """
            [BackingService("mssql", Image = "mcr.microsoft.com/mssql/server:2022-CU20-ubuntu-22.04")]
            [Env("ACCEPT_EULA", "Y"), SecretEnv("MSSQL_SA_PASSWORD", Secret = "mssql", Key = "password")]
            [Volume("/var/opt/mssql", Size = "20Gi")]
            internal sealed class Server;
            """ + Catalog),
        new("A server of an image that is not known", """
            [BackingService("smtp", Image = "axllent/mailpit:v1.27.8", Engine = BackingEngine.Other)]
            [Port(1025, Name = "smtp"), Port(8025, Name = "http"), ReadinessProbe("/readyz", Port = "http"), LivenessProbe("/livez", Port = "http")]
            internal sealed class Server;
            """ + Catalog),
        new("A server that runs elsewhere", """
            [BackingService("postgres", Engine = BackingEngine.Postgres, Host = "db.example.com")]
            [SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")]
            internal sealed class Server;
            """ + Catalog),
        new("A mail server of somebody else", """
            [BackingService("smtp", Host = "smtp.example.com"), Port(25)]
            internal sealed class Server;
            """ + Catalog),
        new("MySQL", """
            [BackingService("mysql", Image = "mysql:8.4.6")]
            [Env("MYSQL_DATABASE", "catalog"), Env("MYSQL_USER", "catalog"), SecretEnv("MYSQL_PASSWORD", Secret = "mysql", Key = "password"), SecretEnv("MYSQL_ROOT_PASSWORD", Secret = "mysql", Key = "root-password")]
            [Volume("/var/lib/mysql", Size = "10Gi")]
            internal sealed class Server;
            """ + Catalog),
        new("MongoDB", """
            [BackingService("mongo", Image = "mongo:8.0.13")]
            [Env("MONGO_INITDB_ROOT_USERNAME", "catalog"), SecretEnv("MONGO_INITDB_ROOT_PASSWORD", Secret = "mongo", Key = "password")]
            [Volume("/data/db", Size = "10Gi")]
            internal sealed class Server;
            """ + Catalog),
        new("NATS", """
            [BackingService("nats", Image = "nats:2.11.8", Arguments = new[] { "-js" })]
            [Volume("/data", Size = "1Gi")]
            internal sealed class Server;
            """ + Catalog),
        new("A collector of OpenTelemetry", """
            [BackingService("otel", Image = "otel/opentelemetry-collector:0.130.0")]
            internal sealed class Server;

            [ContainerService("catalog"), Port(8080), Replicas(2), ReadinessProbe("/health"), DependsOn(typeof(Server)), Telemetry("http://otel:4317")]
            internal sealed class Catalog;
            """),
        new("A server that runs elsewhere in one environment", """
            [BackingService("postgres", Image = "postgres:17.6"), BackingService("postgres", Host = "db.example.com", Environment = "production")]
            [SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password"), Volume("/var/lib/postgresql/data", Size = "10Gi")]
            internal sealed class Server;
            """ + Catalog),
    ];
}
