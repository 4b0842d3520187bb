using ManifestGen.Testing;
using ManifestGen.Testing.Validation;

namespace ManifestGen.Generation;

/// <summary>What other containers of a pod know of the services that they call: a migration runs before the program, and needs the database more than that does.</summary>
public sealed class ContainerVariablesTests
{
    private const string Postgres = """
        [BackingService("postgres", Image = "postgres:17.6"), Volume("/var/lib/postgresql/data", Size = "1Gi")]
        [SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password"), Env("POSTGRES_DB", "shop")] public sealed class Postgres;
        [BackingService("redis", Image = "redis:8.0"), Volume("/data", Size = "1Gi")] public sealed class Redis;
        """;

    private const string Way = "{to:[{podSelector:{matchLabels:{app.kubernetes.io/name:postgres,app.kubernetes.io/instance:postgres}}}],ports:[{port:5432,protocol:TCP}]}";

    [Theory]
    [InlineData("InitContainer")]
    [InlineData("Sidecar")]
    public void Container_with_a_dependency_gets_its_connection_string_and_the_password(string attribute)
    {
        var container = Container(Files($$"""
            [Container("migrate", Arguments = new[] { "--migrate" }), DependsOn(typeof(Postgres))] public sealed class Migrations;
            [ContainerService("catalog"), {{attribute}}(typeof(Migrations))] public sealed class Catalog;
            """));

        Assert.Contains("- name: ConnectionStrings__postgres\n", container, StringComparison.Ordinal);
        Assert.Contains("Host=postgres;Port=5432;Database=shop;", container, StringComparison.Ordinal);
        // A reference sees only what stands before it.
        Assert.True(container.IndexOf("name: POSTGRES_PASSWORD", StringComparison.Ordinal) < container.IndexOf("$(POSTGRES_PASSWORD)", StringComparison.Ordinal));
    }

    [Fact]
    public void Program_gets_nothing_of_what_its_container_depends_on()
    {
        var files = Files("""
            [Container("migrate"), DependsOn(typeof(Postgres))] public sealed class Migrations;
            [ContainerService("catalog"), InitContainer(typeof(Migrations))] public sealed class Catalog;
            """);

        Assert.DoesNotContain("postgres", files["k8s/catalog.yaml"].Split("\n      containers:\n")[1].Split("\n---")[0], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ConnectionStrings", files["compose.yaml"] + files["stack.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Dependency_of_a_container_opens_both_ends_of_the_way()
    {
        var files = Files("""
            [Container("migrate"), DependsOn(typeof(Postgres))] public sealed class Migrations;
            [ContainerService("catalog"), DependsOn(typeof(Redis)), InitContainer(typeof(Migrations))] public sealed class Catalog;
            """);

        Assert.Contains(Way, Flow("catalog", files), StringComparison.Ordinal);
        Assert.Contains("matchLabels:{app.kubernetes.io/name:catalog,app.kubernetes.io/instance:catalog}", Flow("postgres", files), StringComparison.Ordinal);
    }

    [Fact]
    public void Dependency_of_a_container_alone_closes_no_other_way() => Assert.Contains("egress:[{}]", Flow("catalog", Files("""
        [Container("migrate"), DependsOn(typeof(Postgres))] public sealed class Migrations;
        [ContainerService("catalog"), InitContainer(typeof(Migrations))] public sealed class Catalog;
        """)), StringComparison.Ordinal);

    [Fact]
    public void Container_depends_on_a_service_by_its_name_too() => Assert.Contains("value: http://orders\n", Container(Files("""
        [ContainerService("orders"), Port(8080)] public sealed class Orders;
        [Container("migrate"), DependsOn("orders")] public sealed class Migrations;
        [ContainerService("catalog"), InitContainer(typeof(Migrations))] public sealed class Catalog;
        """)), StringComparison.Ordinal);

    [Fact]
    public void Server_of_one_environment_is_that_of_the_container_there()
    {
        var files = Files("""
            [BackingService("db", Image = "postgres:17.6"), Volume("/var/lib/postgresql/data", Size = "1Gi")]
            [BackingService("db", Image = "postgres:17.6", Host = "db.example.com", Environment = "production")]
            [Port(5432, Name = "postgres", PublishedPort = 5433), SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")] public sealed class Database;
            [Container("migrate"), DependsOn(typeof(Database))] public sealed class Migrations;
            [ContainerService("catalog"), InitContainer(typeof(Migrations))] public sealed class Catalog;
            """);

        Assert.Contains("Host=db.example.com;", string.Concat(files.Where(file => file.Key.StartsWith("k8s/overlays/production/patches/", StringComparison.Ordinal)).Select(file => file.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void Container_that_inherits_has_the_variables_of_the_service_and_its_own_first()
    {
        var files = Files("""
            [Container("migrate"), Env("MODE", "migrate")] public sealed class Migrations;
            [ContainerService("catalog"), Port(8080), DependsOn(typeof(Postgres)), Env("MODE", "serve"), Env("REGION", "eu"), ConfigValue("Greeting", "hello")]
            [SecretEnv("API_KEY", Secret = "api", Key = "key"), FieldEnv("NODE", PodField.NodeName), SecretEnvFrom("shared")]
            [InitContainer(typeof(Migrations), InheritVariables = true)] public sealed class Catalog;
            """);
        var container = Container(files);

        Assert.All(
            ["name: ConnectionStrings__postgres", "name: REGION", "name: API_KEY", "name: NODE", "name: shared", "name: catalog-config-"],
            text => Assert.Contains(text, container, StringComparison.Ordinal));
        Assert.Contains("value: migrate", container, StringComparison.Ordinal);
        Assert.DoesNotContain("value: serve", container, StringComparison.Ordinal);
        // Of the one ConfigMap that there is.
        Assert.DoesNotContain("migrate-config", files["k8s/catalog.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Connection_string_of_the_container_counts_where_the_service_has_one_of_that_name() => Assert.Contains("Database=admin;", Container(Files("""
        [Container("migrate"), DependsOn(typeof(Postgres), Connection = "Db", Database = "admin")] public sealed class Migrations;
        [ContainerService("catalog"), DependsOn(typeof(Postgres), Connection = "Db"), InitContainer(typeof(Migrations), InheritVariables = true)] public sealed class Catalog;
        """)), StringComparison.Ordinal);

    [Fact]
    public void Container_inherits_nothing_unless_it_is_told_to() => Assert.DoesNotContain("REGION", Container(Files("""
        [Container("migrate")] public sealed class Migrations;
        [ContainerService("catalog"), Env("REGION", "eu"), InitContainer(typeof(Migrations))] public sealed class Catalog;
        """)), StringComparison.Ordinal);

    private static string Container(IReadOnlyDictionary<string, string> files) => files["k8s/catalog.yaml"].Split("- name: migrate\n")[1].Split("\n      containers:\n")[0] + "\n";

    private static string Flow(string service, IReadOnlyDictionary<string, string> files) => YamlDocuments.Read(files[$"k8s/{service}.yaml"])
        .Single(document => (string?)document["kind"] == "NetworkPolicy")["spec"]!
        .ToString(Newtonsoft.Json.Formatting.None).Replace("\"", "", StringComparison.Ordinal);

    private static IReadOnlyDictionary<string, string> Files(string source)
    {
        var generated = Generated.From(new UserProject("using ManifestGen;\n" + Postgres + source) { Properties = new Dictionary<string, string> { ["ManifestGenTargets"] = "compose|swarm|kubernetes" } });
        Assert.Empty(generated.Errors);
        return generated.Files;
    }
}
