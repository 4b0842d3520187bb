using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Model;

public class EnginesTests
{
    [Theory]
    [InlineData("postgres:17.6", "PostgreSQL")]
    [InlineData("docker.io/library/postgres:17.6-alpine", "PostgreSQL")]
    [InlineData("registry.example.com:5000/mirror/postgres@sha256:0123", "PostgreSQL")]
    [InlineData("pgvector/pgvector:pg17", "PostgreSQL")]
    [InlineData("mariadb:11", "MariaDB")]
    [InlineData("mcr.microsoft.com/mssql/server:2022-latest", "SQL Server")]
    [InlineData("valkey/valkey:8", "Valkey")]
    [InlineData("docker.elastic.co/elasticsearch/elasticsearch:9.1.3", "Elasticsearch")]
    [InlineData("otel/opentelemetry-collector-contrib:0.135.0", "The OpenTelemetry Collector")]
    [InlineData("bitnami/redis:8", null)]
    [InlineData("acme/not-postgres:1", null)]
    [InlineData("acme/kafka:1", null)]
    public void Image_says_what_it_runs(string image, string? name) => Assert.Equal(name, new BackingModel(Origin.Class) { Image = image }.Engine?.Name);

    [Theory]
    [InlineData(BackingEngine.MySql, "acme/orders-db:1", "MySQL")]
    [InlineData(BackingEngine.MySql, "mariadb:11", "MariaDB")]
    [InlineData(BackingEngine.Other, "postgres:17", null)]
    public void Declaration_says_it_before_the_image(BackingEngine engine, string image, string? name) =>
        Assert.Equal(name, new BackingModel(Origin.Class) { Image = image, DeclaredEngine = engine }.Engine?.Name);

    [Theory]
    [InlineData("postgres:17.6", "999:999")]
    [InlineData("postgres:17.6-alpine", "70:70")]
    [InlineData("redis:8.2-alpine", "999:1000")]
    [InlineData("acme/ledger:1", "10001:10001")]
    public void User_is_the_one_that_the_image_is_made_for(string image, string user) => Assert.Equal(user, Server(image).Security.Container.UserAndGroup);

    [Fact]
    public void Declared_user_stays() =>
        Assert.Equal("26:26", EngineDefaults.Apply(Declared("postgres:17.6") with { Security = new() { Container = new() { RunAsUser = 26 } } }).Security.Container.UserAndGroup);

    [Theory]
    [InlineData("postgres:17.6", "/var/lib/postgresql/data/pgdata")]
    [InlineData("postgres:18.0", "/var/lib/postgresql/18/docker")]
    [InlineData("postgres:latest", "/var/lib/postgresql/18/docker")]
    public void Database_is_in_a_folder_of_its_own(string image, string folder) =>
        Assert.Equal(folder, Server(image).Env.Single(variable => variable.Name == "PGDATA").Value);

    [Fact]
    public void Declared_variable_stays()
    {
        var declared = Declared("postgres:17.6") with { Env = EquatableArray.Of(new EnvModel(default, "PGDATA", "/data")) };

        Assert.Equal(["PGDATA=/data"], EngineDefaults.Apply(declared).Env.Select(variable => $"{variable.Name}={variable.Value}"));
    }

    [Fact]
    public void Declared_arguments_come_first_and_stay()
    {
        var declared = Declared("mysql:9.4") with { Arguments = EquatableArray.Of("mysqld", "--max-connections=50") };

        Assert.Equal(["mysqld", "--max-connections=50", "--datadir=/var/lib/mysql/data"], EngineDefaults.Apply(declared).Arguments.Take(3));
        Assert.Equal("--datadir=/db", EngineDefaults.Apply(declared with { Arguments = EquatableArray.Of("--datadir=/db") }).Arguments.Single(argument => argument.Contains("datadir", StringComparison.Ordinal)));
    }

    [Fact]
    public void Health_is_asked_of_the_declared_database()
    {
        var declared = Declared("postgres:17.6") with { Env = EquatableArray.Of(new EnvModel(default, "POSTGRES_USER", "orders")) };

        Assert.Equal(["pg_isready", "--quiet", "--host=127.0.0.1", "--username=orders", "--dbname=orders"], EngineDefaults.Apply(declared).Backing!.HealthCommand);
    }

    [Fact]
    public void Folder_with_a_declared_mount_gets_no_other()
    {
        var declared = Declared("postgres:17.6") with { Storage = new() { Volumes = EquatableArray.Of(new VolumeModel(default, "/var/lib/postgresql/data")) } };

        Assert.Equal(["/var/run/postgresql", "/dev/shm"], EngineDefaults.Apply(declared).Storage.TemporaryVolumes.Select(volume => volume.Path));
    }

    [Fact]
    public void Applying_twice_changes_nothing() => Assert.All(
        Engines.All, engine => Assert.Equal(Server(engine.Images[0]), EngineDefaults.Apply(Server(engine.Images[0])) with { Pod = Server(engine.Images[0]).Pod }));

    [Fact]
    public void Templates_of_connection_strings_can_be_read() => Assert.All(
        Engines.All.Select(engine => engine.ConnectionString).OfType<string>(),
        template => Assert.Null(ConnectionTemplate.Parse(template).Problem));

    [Fact]
    public void Table_of_the_documentation_is_the_table_here()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "backing-services.md")).TakeWhile(line => line != "## Settings of each server").ToArray();

        Assert.All(Engines.All, engine =>
        {
            var row = Assert.Single(lines, line => line.StartsWith($"| {engine.Name} |", StringComparison.Ordinal));
            Assert.Contains($"`{engine.Images[0]}`", row);
            Assert.Contains($"| {engine.Port} |", row);
            Assert.Contains(engine.User is { } user ? $"| {user.User}:{user.Group}" : "| any |", row);
            Assert.Contains(engine.AlpineUser is { } alpine ? $"Alpine {alpine.User}:{alpine.Group} |" : "", row);
            Assert.Contains(engine.DataFolder?.Invoke(ImageReference.Parse(engine.Images[0])) is { } folder ? $"`{folder}`" : "", row);
        });
    }

    private static ServiceModel Declared(string image) => new() { ClassName = "Server", Origin = default, Name = "server", Backing = new(default) { Image = image } };

    private static ServiceModel Server(string image) => EngineDefaults.Apply(Declared(image));
}
