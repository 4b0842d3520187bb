using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Network;

/// <summary>MGEN542, MGEN543, MGEN544 and MGEN545.</summary>
public class DependencyConnectionTests : NetworkRuleTest
{
    private static readonly ServiceReference Postgres = Server("postgres", "Host=$(host);Database=$(database:postgres)");

    private static readonly ServiceReference Events = Server("events", "nats://$(host)");

    private static readonly ServiceReference Strict = Server("strict", "Host=$(host);Database=$(database)");

    private static readonly ServiceReference Cache = Server("cache", "$(host)$(database?,defaultDatabase=$(database))", "redis:8.4");

    [Fact]
    public void Several_databases_on_one_server_are_good() =>
        AssertGood(With((Postgres, "Orders", "orders"), (Postgres, "Billing", "billing"), (Postgres, null, null), (Cache, "Sessions", "1")));

    [Theory]
    [InlineData("Orders", null, "MGEN542 at DependsOn1.Connection: remove DependsOn1.Connection")]
    [InlineData(null, "orders", "MGEN542 at DependsOn1.Database: remove DependsOn1.Database")]
    public void Service_without_a_connection_string_has_no_name_for_it(string? connection, string? database, string expected) =>
        AssertProblem(expected, With((Orders, connection, database)));

    [Fact]
    public void Of_what_is_known_by_its_name_only_nobody_knows() =>
        Assert.Empty(FindingsOf("MGEN542", With((Orders with { IsByName = true, IsInThisProject = false }, "Orders", "orders"))));

    [Theory]
    [InlineData("ConnectionStrings:Orders", "DependsOn1.Connection = \"Orders\"")]
    [InlineData("connectionstrings__Orders", "DependsOn1.Connection = \"Orders\"")]
    [InlineData(" Orders ", "DependsOn1.Connection = \"Orders\"")]
    [InlineData("Orders DB", "no remedy")]
    [InlineData("Orders:Primary", "no remedy")]
    [InlineData("ConnectionStrings:", "no remedy")]
    [InlineData("", "no remedy")]
    public void Name_that_no_variable_can_have_is_reported(string connection, string remedy) =>
        AssertProblem($"MGEN543 at DependsOn1.Connection: {remedy}", With((Postgres, connection, null)));

    [Fact]
    public void Second_database_without_a_name_of_its_own_is_reported_and_not_removed() =>
        AssertProblem("MGEN544 at DependsOn2.service: no remedy", With((Postgres, null, "orders"), (Postgres, null, "billing")));

    [Fact]
    public void Name_of_another_servers_connection_string_is_reported() =>
        AssertProblem("MGEN544 at DependsOn2.Connection: no remedy", With((Postgres, "Orders", null), (Cache, "ORDERS", null)));

    [Fact]
    public void Same_dependency_twice_is_one_finding() =>
        AssertProblem("MGEN142 at DependsOn2.service: remove DependsOn2", With((Postgres, "Orders", "orders"), (Postgres, "orders", "orders")));

    [Fact]
    public void Server_without_databases_has_none_to_name() =>
        Assert.Contains("has no placeholder for a database", AssertProblem("MGEN545 at DependsOn1.Database: no remedy", With((Events, null, "orders"))));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Database_has_a_name(string database) => AssertProblem("MGEN545 at DependsOn1.Database: no remedy", With((Postgres, null, database)));

    [Fact]
    public void Connection_string_that_needs_a_database_gets_one()
    {
        Assert.Contains("set Database", AssertProblem("MGEN545 at DependsOn1.service: no remedy", With((Strict, null, null))));
        AssertGood(With((Strict, null, "orders")));
    }

    [Fact]
    public void Database_of_Redis_is_a_number() =>
        Assert.Contains("the number of a Redis database", AssertProblem("MGEN545 at DependsOn1.Database: no remedy", With((Cache, null, "sessions"))));

    [Fact]
    public void Variable_that_is_declared_too_is_told_under_the_name_that_is_read()
    {
        var service = With((Postgres, "Orders", null)).WithVariables(("ConnectionStrings__Orders", "Host=mine"));

        Assert.Contains("'ConnectionStrings__Orders'", Assert.Single(FindingsOf("MGEN146", service)).Message);
    }

    private static ServiceReference Server(string name, string connectionString, string image = "acme/server:1")
    {
        var server = BackingModels.Service(name, connectionString);
        return new ServiceReference(name, name, default, IsInThisProject: true).To(server with
        {
            Ports = EquatableArray.Of(Declare.Port(5432, "tcp")),
            Backing = server.Backing! with { Image = image },
        });
    }

    private static ServiceModel With(params (ServiceReference Service, string? Connection, string? Database)[] dependencies)
    {
        var service = WithDependencies(Declare.Web, [.. dependencies.Select(dependency => dependency.Service)]);
        return service with
        {
            Network = service.Network with
            {
                Dependencies = service.Network.Dependencies
                    .Select((dependency, index) => dependency with { Connection = dependencies[index].Connection, Database = dependencies[index].Database })
                    .ToEquatableArray(),
            },
        };
    }
}
