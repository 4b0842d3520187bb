using ManifestGen.Core.Tests.Models;
using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rendering;

public class ConnectionsTests
{
    private static readonly ServiceModel Postgres = BackingModels.Service("postgres", "Host=$(host);Password=$(PASSWORD)") with
    {
        SecretEnv = EquatableArray.Of(TestModels.SecretEnv("PASSWORD", "postgres", "password")),
    };

    [Fact]
    public void Secret_is_a_reference_to_a_variable_named_after_it()
    {
        var connections = ConnectionVariables.Of(DependsOn(Postgres), ManifestTargets.Kubernetes);

        Assert.Equal(new ConnectionVariable("ConnectionStrings__postgres", "Host=postgres;Password=$(POSTGRES_PASSWORD)", IsTemplate: true), Assert.Single(connections.Variables));
        Assert.Equal([("POSTGRES_PASSWORD", "postgres", "password")], connections.Secrets.Select(secret => (secret.Name, secret.Secret, secret.Key)));
    }

    [Theory]
    [InlineData("orders-db", "admin.password", "ORDERS_DB_ADMIN_PASSWORD")]
    [InlineData("1st", "a", "_1ST_A")]
    public void Name_of_the_variable_is_one_for_every_shell(string secret, string key, string name) =>
        Assert.Equal(name, ConnectionVariables.Of(DependsOn(WithSecret(secret, key)), ManifestTargets.Kubernetes).Secrets.Single().Name);

    [Fact]
    public void Secret_that_the_service_has_already_is_not_taken_twice()
    {
        var service = DependsOn(Postgres) with { SecretEnv = EquatableArray.Of(TestModels.SecretEnv("Db__Password", "postgres", "password")) };

        var connections = ConnectionVariables.Of(service, ManifestTargets.Kubernetes);

        Assert.Empty(connections.Secrets);
        Assert.Equal("Host=postgres;Password=$(Db__Password)", connections.Variables.Single().Value);
    }

    [Fact]
    public void Secret_that_may_be_missing_is_taken_again()
    {
        var service = DependsOn(Postgres) with { SecretEnv = EquatableArray.Of(TestModels.SecretEnv("Db__Password", "postgres", "password") with { Optional = true }) };

        Assert.Equal("POSTGRES_PASSWORD", ConnectionVariables.Of(service, ManifestTargets.Kubernetes).Secrets.Single().Name);
    }

    [Fact]
    public void Variable_of_the_users_with_that_name_is_another_one()
    {
        var service = DependsOn(Postgres) with { Env = EquatableArray.Of(TestModels.Env("POSTGRES_PASSWORD", "x")) };

        Assert.Equal("POSTGRES_PASSWORD_2", ConnectionVariables.Of(service, ManifestTargets.Kubernetes).Secrets.Single().Name);
    }

    [Fact]
    public void Secrets_whose_names_differ_in_a_sign_only_have_two_variables() => Assert.Equal(
        ["A_B_C", "A_B_C_2"],
        ConnectionVariables.Of(DependsOn(WithSecret("a-b", "c"), WithSecret("a", "b-c") with { Name = "other" }), ManifestTargets.Compose).Secrets.Select(secret => secret.Name));

    [Fact]
    public void Services_of_one_secret_share_the_variable() =>
        Assert.Single(ConnectionVariables.Of(DependsOn(Postgres, Postgres with { Name = "replica" }), ManifestTargets.Kubernetes).Secrets);

    [Fact]
    public void Connection_string_that_the_user_declares_stays_alone()
    {
        var service = DependsOn(Postgres) with { Env = EquatableArray.Of(TestModels.Env("connectionstrings__Postgres", "mine")) };

        var connections = ConnectionVariables.Of(service, ManifestTargets.Kubernetes);

        Assert.Empty(connections.Variables);
        Assert.Empty(connections.Secrets);
    }

    [Theory]
    [InlineData("a$$(b)", "a$(b)", "a$$(b)")]
    [InlineData("$$$$x", "$$x", "$$$$x")]
    [InlineData("$5", "$5", "$5")]
    public void Text_without_secrets_is_expanded_by_nobody_in_Compose(string template, string compose, string kubernetes)
    {
        var service = DependsOn(BackingModels.Service("cache", template));

        Assert.Equal(new ConnectionVariable("ConnectionStrings__cache", compose, IsTemplate: false), ConnectionVariables.Of(service, ManifestTargets.Compose).Variables.Single());
        Assert.Equal(kubernetes, ConnectionVariables.Of(service, ManifestTargets.Kubernetes).Variables.Single().Value);
    }

    [Theory]
    [InlineData(ManifestTargets.Compose)]
    [InlineData(ManifestTargets.Kubernetes)]
    public void Text_beside_a_secret_is_escaped_for_whoever_expands_it(ManifestTargets target)
    {
        var backing = Postgres with { Backing = Postgres.Backing! with { ConnectionString = "$$(no)$$$(PASSWORD)$" } };

        Assert.Equal("$$(no)$$$(POSTGRES_PASSWORD)$", ConnectionVariables.Of(DependsOn(backing), target).Variables.Single().Value);
    }

    [Fact]
    public void Server_that_depends_on_a_server_gets_nothing() =>
        Assert.Empty(ConnectionVariables.Of(DependsOn(Postgres) with { Backing = new(Origin.Class) }, ManifestTargets.Compose).Variables);

    private static ServiceModel WithSecret(string secret, string key) =>
        Postgres with { SecretEnv = EquatableArray.Of(TestModels.SecretEnv("PASSWORD", secret, key)) };

    private static ServiceModel DependsOn(params ServiceModel[] backing) => TestModels.Service("shop") with
    {
        Network = new() { Dependencies = backing.Select(service => BackingModels.DependsOn(service)).ToEquatableArray() },
    };
}
