using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.TestModels;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Models;

/// <summary>Servers that nobody here builds, and who uses them.</summary>
internal static class ServerModels
{
    private static readonly Origin Anywhere = new(0);

    /// <summary>An image of each engine that is known, with what it does not start without.</summary>
    public static IReadOnlyList<(string Image, string[] Secrets)> Images { get; } =
    [
        ("postgres:17.6", ["POSTGRES_PASSWORD"]),
        ("postgres:18.0-alpine", ["POSTGRES_PASSWORD"]),
        ("mysql:9.4", ["MYSQL_ROOT_PASSWORD"]),
        ("mariadb:11.8", ["MARIADB_ROOT_PASSWORD"]),
        ("mcr.microsoft.com/mssql/server:2022-latest", ["MSSQL_SA_PASSWORD"]),
        ("mongo:8.0", ["MONGO_INITDB_ROOT_PASSWORD"]),
        ("redis:8.2", ["REDIS_PASSWORD"]),
        ("valkey/valkey:8.1-alpine", []),
        ("rabbitmq:4.1-management", ["RABBITMQ_DEFAULT_PASS"]),
        ("apache/kafka:4.1.0", []),
        ("nats:2.11", []),
        ("docker.elastic.co/elasticsearch/elasticsearch:9.1.3", ["ELASTIC_PASSWORD"]),
        ("opensearchproject/opensearch:3.2.0", []),
        ("quay.io/minio/minio:RELEASE.2025-09-07T16-13-09Z", ["MINIO_ROOT_PASSWORD"]),
        ("otel/opentelemetry-collector-contrib:0.135.0", []),
        ("registry.example.com:5000/acme/ledger@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", []),
    ];

    /// <summary>A database with a volume, a cache without, a broker, and two services of the project.</summary>
    public static ApplicationModel Shop { get; } = Application(
        Project("Catalog"),
        Service("catalog") with
        {
            PartOf = "shop",
            Ports = Of(Port(8080, "http")),
            ReadinessProbe = Probe(ProbeRole.Readiness, ProbeKind.Http),
            Network = new() { Dependencies = Of(DependencyOn(Postgres), DependencyOn(Redis), DependencyOn(Broker)) },
        },
        Service("cleaner") with { PartOf = "shop", Network = new() { Dependencies = Of(DependencyOn(Postgres)) } },
        Postgres,
        Redis,
        Broker);

    /// <summary>A search engine, for which Kubernetes has to be told what Docker does by itself.</summary>
    public static ApplicationModel Search { get; } = Application(Project("Catalog"), Server("search", "elasticsearch:9.1.3", "ELASTIC_PASSWORD") with { PartOf = "shop" });

    /// <summary>A database of the base that is a host of its own in production.</summary>
    public static ApplicationModel Elsewhere { get; } = Application(
        Project("Catalog"),
        Service("catalog") with
        {
            Network = new() { Dependencies = Of(DependencyOn(Postgres)) },
            Environments = Of(new EnvironmentModel(
                Anywhere, "production", Service("catalog") with { Network = new() { Dependencies = Of(DependencyOn(Away)) } })),
        },
        Postgres with { Environments = Of(new EnvironmentModel(Anywhere, "production", Away)) });

    public static IReadOnlyList<ApplicationModel> All => [Shop, Search, Elsewhere];

    private static ServiceModel Postgres =>
        Server("postgres", "postgres:17.6", "POSTGRES_PASSWORD", "/var/lib/postgresql/data", Env("POSTGRES_USER", "catalog"), Env("POSTGRES_DB", "catalog")) with { PartOf = "shop" };

    private static ServiceModel Redis => Server("redis", "redis:8.2", "REDIS_PASSWORD") with { PartOf = "shop" };

    private static ServiceModel Broker => Server("broker", "rabbitmq:4.1", "RABBITMQ_DEFAULT_PASS", "/var/lib/rabbitmq") with { PartOf = "shop" };

    private static ServiceModel Away => Postgres with { Backing = Postgres.Backing! with { Host = "10.0.0.7" } };

    /// <summary>A server as it is read from a declaration of this image, with a secret and a volume.</summary>
    public static ServiceModel Server(string name, string image, string? secret = null, string? volume = null, params EnvModel[] variables) => EngineDefaults.Apply(Service(name) with
    {
        Env = new(variables),
        Backing = new(Anywhere) { Image = image },
        SecretEnv = secret is null ? default : Of(SecretEnv(secret, name, "password")),
        Storage = volume is null ? new() : new() { Volumes = Of(new VolumeModel(Anywhere, volume) { Size = "10Gi" }) },
    });

    private static DependencyModel DependencyOn(ServiceModel server) =>
        new(Anywhere, new ServiceReference(server.ClassName, server.Name, server.Ports, IsInThisProject: true) { Backing = server });
}
