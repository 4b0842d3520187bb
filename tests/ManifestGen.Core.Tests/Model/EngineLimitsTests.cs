using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Model;

/// <summary>Servers know what their container may take, and what the user says goes before what is known.</summary>
public class EngineLimitsTests
{
    [Theory]
    [InlineData("redis:8.2", "512Mi", "--maxmemory 384mb --maxmemory-policy allkeys-lru --save ")]
    [InlineData("valkey/valkey:8.1-alpine", "100M", "--maxmemory 71mb --maxmemory-policy allkeys-lru --save ")]
    [InlineData("postgres:17.6", "512Mi", "-c max_wal_size=128MB")]
    [InlineData("postgres:17.6", "256Mi", "-c shared_buffers=64MB -c max_wal_size=128MB")]
    [InlineData("mysql:9.4", "1Gi", "--datadir=/var/lib/mysql/data --innodb-buffer-pool-size=256M --loose-temptable-max-ram=122M")]
    [InlineData("mariadb:11.8", "2Gi", "--datadir=/var/lib/mysql/data --innodb-buffer-pool-size=512M")]
    [InlineData("mongo:8.0", "1Gi", "--wiredTigerCacheSizeGB 0.25")]
    [InlineData("mongo:8.0", "4Gi", "--wiredTigerCacheSizeGB 1.5")]
    public void Server_is_told_by_arguments(string image, string limit, string arguments) => Assert.Equal(arguments, string.Join(" ", Server(image, limit).Arguments));

    [Theory]
    [InlineData("mcr.microsoft.com/mssql/server:2022-latest", "3Gi", "MSSQL_MEMORY_LIMIT_MB", "2457")]
    [InlineData("mcr.microsoft.com/mssql/server:2022-latest", "2Gi", "MSSQL_MEMORY_LIMIT_MB", "2000")]
    [InlineData("rabbitmq:4.1", "1Gi", "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-rabbit total_memory_available_override_value 1073741824")]
    [InlineData("apache/kafka:4.1.0", "2Gi", "KAFKA_HEAP_OPTS", "-Xmx1024m")]
    [InlineData("opensearchproject/opensearch:3.2.0", "4Gi", "OPENSEARCH_JAVA_OPTS", "-Xms2048m -Xmx2048m")]
    [InlineData("nats:2.11", "256Mi", "GOMEMLIMIT", "204MiB")]
    [InlineData("minio/minio:RELEASE.2025-09-07T16-13-09Z", "1Gi", "GOMEMLIMIT", "819MiB")]
    [InlineData("otel/opentelemetry-collector:0.135.0", "512Mi", "GOMEMLIMIT", "409MiB")]
    public void Server_is_told_by_a_variable(string image, string limit, string name, string value)
    {
        Assert.Equal(value, Server(image, limit).Env.Single(variable => variable.Name == name).Value);

        var declared = Declared(image, limit) with { Env = EquatableArray.Of(new EnvModel(default, name, "mine")) };
        Assert.Equal("mine", EngineDefaults.Apply(declared).Env.Single(variable => variable.Name == name).Value);
    }

    [Theory]
    [InlineData("redis:8.2", "--maxmemory-policy allkeys-lru --save  --maxmemory 1gb", "--maxmemory", "1gb")]
    [InlineData("redis:8.2", "--maxmemory-policy allkeys-lru --save  --maxmemory 1gb", "--maxmemory 1gb")]
    [InlineData("redis:8.2", "--maxmemory 256mb --appendonly yes", "--appendonly", "yes")]
    [InlineData("redis:8.2", "redis-server --maxmemory 384mb --maxmemory-policy allkeys-lru --save ", "redis-server")]
    [InlineData("redis:8.2", "/etc/redis.conf", "/etc/redis.conf")]
    [InlineData("redis:8.2", "redis-sentinel /s.conf", "redis-sentinel", "/s.conf")]
    [InlineData("postgres:17.6", "-c max_wal_size=2GB", "-c", "max_wal_size=2GB")]
    [InlineData("postgres:17.6", "-c config_file=/etc/p.conf", "-c", "config_file=/etc/p.conf")]
    [InlineData("mariadb:11.8", "--datadir=/var/lib/mysql/data --innodb_buffer_pool_size=1G", "--innodb_buffer_pool_size=1G")]
    [InlineData("mongo:8.0", "--wiredTigerCacheSizePct 40", "--wiredTigerCacheSizePct", "40")]
    [InlineData("mongo:8.0", "--config /m.yaml", "--config", "/m.yaml")]
    public void Argument_of_the_user_goes_before_ours(string image, string expected, params string[] arguments)
    {
        var service = EngineDefaults.Apply(Declared(image, null) with { Arguments = EquatableArray.Of(arguments) });

        Assert.Equal(expected.Split(' ').Order(), string.Join(" ", service.Arguments).Split(' ').Order());
        Assert.Equal(arguments, service.Arguments.Take(arguments.Length));
    }

    [Fact]
    public void Program_that_is_started_in_another_way_is_told_nothing() =>
        Assert.Empty(EngineDefaults.Apply(Declared("redis:8.2", null) with { EntryPoint = EquatableArray.Of("/my-start.sh") }).Arguments);

    [Theory]
    [InlineData("/etc/mysql/conf.d/mine.cnf", false)]
    [InlineData("/docker-entrypoint-initdb.d/schema.sql", true)]
    public void File_with_settings_goes_before_ours(string path, bool isTold)
    {
        var declared = Declared("mysql:9.4", null) with { Configuration = new() { Files = EquatableArray.Of<FileModel>(new SourceFileModel(default, path, "file")) } };

        Assert.Equal(isTold, EngineDefaults.Apply(declared).Arguments.Any(argument => argument.StartsWith("--innodb", StringComparison.Ordinal)));
    }

    [Fact]
    public void Store_with_a_volume_keeps_everything_and_refuses_what_is_too_much()
    {
        var service = ServerModels.Server("store", "redis:8.2", volume: "/data");

        Assert.Equal(["--maxmemory", "256mb"], service.Arguments);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("0")]
    [InlineData("-1Gi")]
    [InlineData("1")]
    public void Limit_that_is_none_is_passed_on_to_nobody(string limit) =>
        Assert.All(Engines.All, engine => Assert.DoesNotContain(Server(engine.Images[0], limit).Arguments, argument => argument.Contains("mem", StringComparison.Ordinal)));

    [Fact]
    public void Shared_memory_of_PostgreSQL_is_half_of_its_memory() => Assert.Equal(
        ("1024Mi", true),
        Server("postgres:17.6", "2Gi").Storage.TemporaryVolumes.Where(volume => volume.Path == "/dev/shm").Select(volume => (volume.Size!, volume.IsMemory)).Single());

    [Fact]
    public void Table_of_the_documentation_says_how_each_server_is_told()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "backing-services.md")).SkipWhile(line => line != "## Settings of each server").ToArray();

        Assert.All(Engines.All, engine =>
        {
            var row = Assert.Single(lines, line => line.StartsWith($"| {engine.Name} |", StringComparison.Ordinal));
            var setting = new EngineSetting(Declared(engine.Images[0], "128Mi"), ImageReference.Parse(engine.Images[0]), "/data");
            Assert.All(engine.Options(setting), option => Assert.Contains(option.Name, row));
            Assert.All(engine.Environment(setting).Select(variable => variable.Name).Where(IsAboutMemory), name => Assert.Contains(name, row));
            Assert.Contains("https://", row);
        });
    }

    private static bool IsAboutMemory(string name) => name.Contains("MEM", StringComparison.Ordinal) || name.EndsWith("_OPTS", StringComparison.Ordinal) || name.EndsWith("_ERL_ARGS", StringComparison.Ordinal);

    private static ServiceModel Declared(string image, string? limit) => new()
    {
        ClassName = "Server",
        Origin = default,
        Name = "server",
        Backing = new(default) { Image = image },
        Resources = new() { MemoryLimit = limit },
    };

    private static ServiceModel Server(string image, string limit) => EngineDefaults.Apply(Declared(image, limit));
}
