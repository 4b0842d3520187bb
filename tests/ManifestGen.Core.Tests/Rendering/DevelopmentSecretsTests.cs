using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rendering;

namespace ManifestGen.Core.Tests.Rendering;

public class DevelopmentSecretsTests
{
    private static readonly ServiceModel Postgres = BackingModels.Service("postgres", "$(host)") with
    {
        SecretEnv = EquatableArray.Of(TestModels.SecretEnv("POSTGRES_PASSWORD", "postgres", "password"), TestModels.SecretEnv("ADMIN", "postgres", "password")),
    };

    [Fact]
    public void Secrets_of_servers_are_made_up_and_those_of_programs_are_not()
    {
        var program = TestModels.Service("shop") with { SecretEnv = EquatableArray.Of(TestModels.SecretEnv("KEY", "shop", "key")) };

        Assert.Equal(["secrets/postgres/password"], Manifests.DevelopmentSecrets(TestModels.Application(TestModels.Project("Shop"), program, Postgres)));
    }

    [Fact]
    public void Server_that_runs_elsewhere_needs_none() => Assert.Empty(Manifests.DevelopmentSecrets(
        TestModels.Application(TestModels.Project("Shop"), Postgres with { Backing = Postgres.Backing! with { Host = "db.example.com" } })));

    [Fact]
    public void Only_Compose_reads_them_from_files() => Assert.Empty(Manifests.DevelopmentSecrets(
        TestModels.Application(TestModels.Project("Shop") with { Targets = ManifestTargets.Kubernetes | ManifestTargets.Swarm }, Postgres)));
}
