using ManifestGen.Testing;

namespace ManifestGen.Generation;

/// <summary>Connection strings under the names by which the code reads them, and several databases on one server.</summary>
public sealed class ConnectionNameTests
{
    private const string Postgres = """
        [BackingService("postgres", Image = "postgres:17.6"), SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")]
        [Volume("/var/lib/postgresql/data", Size = "1Gi")]
        public sealed class Postgres;

        """;

    private const string Orders = """
        [ContainerService("orders")]
        [DependsOn(typeof(Postgres), Connection = "Orders", Database = "orders")]
        [DependsOn(typeof(Postgres), Connection = "Billing", Database = "billing")]
        """;

    public static TheoryData<string, string> Files { get; } = new()
    {
        { "compose.yaml", "ConnectionStrings__{0}: Host=postgres;Port=5432;Database={1};Username=postgres;Password=\"$$(POSTGRES_PASSWORD)\"" },
        { "stack.yaml", "ConnectionStrings__{0}: Host=postgres;Port=5432;Database={1};Username=postgres;Password=\"$$(POSTGRES_PASSWORD)\"" },
        { "k8s/orders.yaml", "name: ConnectionStrings__{0}\n              value: Host=postgres;Port=5432;Database={1};Username=postgres;Password=\"$(POSTGRES_PASSWORD)\"" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_database_has_its_connection_string_in_every_target(string file, string expected)
    {
        var text = Plain(Generated.From(UserProject.WithService(Postgres + Orders)).Files[file]);

        Assert.Contains(string.Format(null, expected, "Orders", "orders"), text);
        Assert.Contains(string.Format(null, expected, "Billing", "billing"), text);
        Assert.DoesNotContain("ConnectionStrings__postgres", text);
    }

    [Fact]
    public void Server_with_two_databases_is_waited_for_and_reached_once()
    {
        var files = Generated.From(UserProject.WithService(Postgres + Orders)).Files;

        Assert.Equal(2, files["compose.yaml"].Split("condition: service_").Length);
        Assert.Equal(1, Count(files["k8s/orders.yaml"], "app.kubernetes.io/instance: postgres"));
    }

    [Fact]
    public void System_of_several_projects_has_the_names_of_each_service()
    {
        var system = new UserSystem(
            """[assembly: ManifestGen.Stack("shop", typeof(Acme.Postgres), typeof(Acme.Orders))]""",
            ("Servers", "using ManifestGen;\nnamespace Acme;\n" + Postgres),
            ("Orders", """
                using ManifestGen;
                namespace Acme;
                [ContainerService("orders")]
                [DependsOn("postgres", Connection = "Orders", Database = "orders")]
                [DependsOn("postgres", Connection = "Billing", Database = "billing")]
                public sealed class Orders;
                """));

        foreach (var file in new[] { "compose.yaml", "stack.yaml", "k8s/orders.yaml" })
        {
            Assert.Contains("Database=orders;", system.Files[file]);
            Assert.Contains("Database=billing;", system.Files[file]);
            Assert.Contains("ConnectionStrings__Orders", system.Files[file]);
            Assert.Contains("ConnectionStrings__Billing", system.Files[file]);
        }
    }

    [Fact]
    public void Environment_replaces_the_database_of_the_same_name_only()
    {
        const string Staging = """
            [DependsOn(typeof(Postgres), Connection = "Billing", Database = "billing_staging", Environment = "staging")]
            """;
        var overlay = string.Concat(Generated.From(UserProject.WithService(Postgres + Orders + Staging)).Files
            .Where(file => file.Key.StartsWith("k8s/overlays/staging/", StringComparison.Ordinal)).Select(file => file.Value));

        Assert.Contains("Database=billing_staging", overlay);
        Assert.DoesNotContain("Database=orders", overlay);
        Assert.DoesNotContain("ConnectionStrings__postgres", overlay);
    }

    [Theory]
    [InlineData("mysql:8.4.7", "MYSQL_ROOT_PASSWORD", "orders", "Server=server;Port=3306;Database=orders;User ID=root;")]
    [InlineData("mariadb:11.8.5", "MARIADB_ROOT_PASSWORD", "orders", "Server=server;Port=3306;Database=orders;User ID=root;")]
    [InlineData("mcr.microsoft.com/mssql/server:2022-CU21-ubuntu-22.04", "MSSQL_SA_PASSWORD", "orders", "Server=server,1433;Database=orders;User ID=sa;")]
    [InlineData("mongo:8.2.3", "UNUSED", "orders", "mongodb://server:27017/orders")]
    [InlineData("redis:8.4.0", "UNUSED", "2", "server:6379,defaultDatabase=2")]
    [InlineData("rabbitmq:4.2.1", "RABBITMQ_DEFAULT_PASS", "a/b", "amqp://guest:$$(RABBITMQ_DEFAULT_PASS)@server:5672/a%2Fb")]
    public void Database_is_in_the_connection_string_of_each_engine(string image, string secret, string database, string expected)
    {
        var files = Generated.From(UserProject.WithService($$"""
            [BackingService("server", Image = "{{image}}"), SecretEnv("{{secret}}", Secret = "server", Key = "password"), Env("ACCEPT_EULA", "Y")]
            public sealed class Server;
            [ContainerService("orders"), DependsOn(typeof(Server), Connection = "Main", Database = "{{database}}")]
            """)).Files;

        Assert.Contains("ConnectionStrings__Main: " + expected, Plain(files["compose.yaml"]).Replace("SERVER_PASSWORD", secret));
    }

    // Without the quotes of YAML.
    private static string Plain(string yaml) => yaml.Replace(": \"", ": ").Replace("\\\"", "\"");

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
