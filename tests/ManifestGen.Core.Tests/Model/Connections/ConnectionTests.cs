using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Model.Connections;

public class ConnectionTests
{
    private static readonly ServiceModel Postgres = BackingModels.Service("orders-db", "") with
    {
        Ports = EquatableArray.Of(TestModels.Port(5432, "postgres") with { ServicePort = 6000 }),
        Env = EquatableArray.Of(TestModels.Env("POSTGRES_DB", "orders")),
        SecretEnv = EquatableArray.Of(TestModels.SecretEnv("POSTGRES_PASSWORD", "postgres", "password")),
        Configuration = new() { ConfigEnv = EquatableArray.Of(new ConfigEnvModel(Origin.Class, "FROM_MAP", "map", "key")) },
    };

    [Theory]
    [InlineData("Host=$(host);Port=$(port)", "Host=orders-db;Port=5432")]
    [InlineData("Database=$(POSTGRES_DB)", "Database=orders")]
    [InlineData("Password=$(POSTGRES_PASSWORD);Pooling=true", "Password=<postgres/password>;Pooling=true")]
    [InlineData("Username=$(POSTGRES_USER:postgres)", "Username=postgres")]
    [InlineData("Database=$(NONE:$(POSTGRES_DB:x))", "Database=orders")]
    [InlineData("$(POSTGRES_DB?;Database=$(POSTGRES_DB))", ";Database=orders")]
    [InlineData("$(host)$(NONE?,password=$(NONE))", "orders-db")]
    [InlineData("$(NONE?x$(OTHER)y)z", "z")]
    [InlineData("$$(host) $5 $", "$(host) $5 $")]
    [InlineData("a)b", "a)b")]
    [InlineData("", "")]
    public void Places_are_filled_in(string template, string expected) => Assert.Equal((expected, ""), Fill(template));

    [Theory]
    [InlineData("a$(host", "Syntax $(host")]
    [InlineData("$(", "Syntax $(")]
    [InlineData("$()", "Syntax $()")]
    [InlineData("$(:x)", "Syntax $(:x)")]
    [InlineData("$(A:$(B)", "Syntax $(A:$(B)")]
    [InlineData("$(A:$()", "Syntax $()")]
    [InlineData("$(NONE)$(NONE)", "Unknown NONE")]
    [InlineData("$(HOST)", "Unknown HOST")]
    [InlineData("$(FROM_MAP)$(NONE)", "OnlyInContainer FROM_MAP, Unknown NONE")]
    public void Place_without_a_value_is_a_problem(string template, string problems) => Assert.Equal(problems, Fill(template).Problems);

    [Fact]
    public void Port_of_a_service_without_ports_is_a_problem() =>
        Assert.Equal("NoPort port", Fill("$(port)", Postgres with { Ports = default }).Problems);

    [Fact]
    public void Port_may_be_left_to_a_text() => Assert.Equal("1", Fill("$(port:1)", Postgres with { Ports = default }).Text);

    [Fact]
    public void Kubernetes_has_the_port_of_the_Service() => Assert.Equal("6000", Fill("$(port)", Postgres, isBehindService: true).Text);

    [Fact]
    public void Server_outside_has_its_own_host_and_port() =>
        Assert.Equal("db.example.com:5432", Fill("$(host):$(port)", Postgres with { Backing = Postgres.Backing! with { Host = "db.example.com" } }, isBehindService: true).Text);

    [Theory]
    [InlineData("Database=$(V)", "a;b", "Database=\"a;b\"")]
    [InlineData("Database=$(V)", "a \"b\"", "Database=\"a \"\"b\"\"\"")]
    [InlineData("Database=\"$(V)\"", "a\"b", "Database=\"a\"\"b\"")]
    [InlineData("Database='$(V)'", "it's", "Database='it''s'")]
    [InlineData("Database=$(V)", " a", "Database=\" a\"")]
    [InlineData("Database=$(V)", "plain-1", "Database=plain-1")]
    [InlineData("amqp://$(V)@$(host)", "a/b@c d", "amqp://a%2Fb%40c%20d@orders-db")]
    [InlineData("$(V)", "a;b", "a;b")]
    public void Known_value_is_quoted_as_its_place_needs(string template, string value, string expected) =>
        Assert.Equal(expected, Fill(template, Postgres with { Env = EquatableArray.Of(TestModels.Env("V", value)) }).Text);

    [Theory]
    [InlineData("Database=$(database)", "billing", "Database=billing")]
    [InlineData("Database=$(database)", null, "Database=orders")]
    [InlineData("$(database?Database=$(database);)x", "billing", "Database=billing;x")]
    [InlineData("Database=$(database)", "a;b", "Database=\"a;b\"")]
    [InlineData("amqp://$(host)/$(database)", "a/b", "amqp://orders-db/a%2Fb")]
    public void Database_is_that_of_the_dependency_or_the_one_that_the_image_makes(string template, string? database, string expected) =>
        Assert.Equal((expected, ""), Fill(template, database: database));

    [Fact]
    public void Database_that_nobody_names_is_a_problem() =>
        Assert.Equal("Unknown database", Fill("Database=$(database)", Postgres with { Env = default }).Problems);

    [Fact]
    public void Variable_of_that_name_was_there_before() =>
        Assert.Equal("mine", Fill("$(database)", Postgres with { Env = EquatableArray.Of(TestModels.Env("database", "mine"), TestModels.Env("POSTGRES_DB", "orders")) }).Text);

    [Fact]
    public void Declared_string_wins_over_that_of_the_engine() =>
        Assert.Equal("mine", Fill("mine", Postgres with { Backing = Postgres.Backing! with { EngineConnectionString = "engine" } }).Text);

    [Fact]
    public void Empty_string_declares_that_there_is_none() =>
        Assert.Null(ConnectionModel.Of(Postgres with { Backing = Postgres.Backing! with { ConnectionString = "", EngineConnectionString = "engine" } }, isBehindService: false));

    private static (string Text, string Problems) Fill(string template, ServiceModel? service = null, bool isBehindService = false, string? database = null)
    {
        var backing = service ?? Postgres;
        var connection = ConnectionModel.Of(backing with { Backing = backing.Backing! with { EngineConnectionString = template, ConnectionString = template.Length == 0 ? "$(NONE:)" : template } }, isBehindService, database)!;
        return (
            string.Concat(connection.Parts.Select(part => part.Secret is { } secret ? $"<{secret.Secret}/{secret.Key}>" : part.Text)),
            string.Join(", ", connection.Problems.Select(problem => $"{problem.Kind} {problem.Name}")));
    }
}
