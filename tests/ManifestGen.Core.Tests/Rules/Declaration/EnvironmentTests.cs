using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Declaration;

public class EnvironmentTests : RuleTest
{
    private static readonly Origin Place = new(1);

    [Theory]
    [InlineData("production")]
    [InlineData("eu-1")]
    [InlineData("2")]
    public void Folder_name_is_good(string name) => AssertGood(In(name));

    [Theory]
    [InlineData("Production EU", "production-eu")]
    [InlineData("../..", null)]
    [InlineData("", null)]
    [InlineData("prod/eu", "prod-eu")]
    public void Name_that_is_no_folder_is_reported(string name, string? remedy)
    {
        var finding = Assert.Single(FindingsOf("MGEN010", In(name)));

        Assert.True(finding.Rule.IsBlocking);
        Assert.Equal(Place.Argument("Environment"), finding.Place);
        Assert.Equal(remedy is null ? null : $"\"{remedy}\"", finding.Remedy?.Edits[0].Source);
    }

    [Fact]
    public void Name_that_another_class_has_is_not_the_class_s_to_change()
    {
        var service = Declare.Worker with { Environments = EquatableArray.Of(new EnvironmentModel(Place, "prod/eu", Declare.Worker)) };

        Assert.Null(Assert.Single(FindingsOf("MGEN010", service)).Remedy);
    }

    [Fact]
    public void Another_name_of_the_service_is_reported() => Assert.Equal(
        "The service is named 'other' in the environment 'production' and 'catalog' elsewhere: use one name, or declare another class",
        Assert.Single(FindingsOf("MGEN011", In("production", service => service with { Name = "other" }))).Message);

    [Fact]
    public void Compose_and_Swarm_are_said_to_leave_the_environment_out() => Assert.Equal(
        "The attributes of the environment 'production' apply to k8s/overlays/production only: the files for Compose and Swarm use the attributes without an environment",
        Assert.Single(FindingsOf("MGEN008", In("production"))).Message);

    [Fact]
    public void Where_only_Kubernetes_is_written_nothing_is_left_out() =>
        Assert.Empty(FindingsOf("MGEN008", In("production"), Declare.Project with { Targets = ManifestTargets.Kubernetes }));

    [Fact]
    public void What_is_wrong_in_an_environment_only_is_reported_with_its_name()
    {
        var finding = Assert.Single(FindingsOf("MGEN202", In("production", service => service with { Replicas = new ReplicasModel(Place, -1) })));

        Assert.Equal("In the environment 'production': The number of replicas cannot be -1: use 0 or more", finding.Message);
    }

    [Fact]
    public void What_is_wrong_everywhere_is_reported_once()
    {
        var service = Declare.Worker with { Replicas = new ReplicasModel(Place, -1) };

        var finding = Assert.Single(FindingsOf("MGEN202", service with { Environments = EquatableArray.Of(new EnvironmentModel(Place, "production", service)) }));

        Assert.Null(finding.Environment);
    }

    [Fact]
    public void Attribute_that_stands_twice_is_removed_where_nothing_is_lost()
    {
        AssertProblem(
            $"MGEN009 at {Declare.Describe(Place)}: remove {Declare.Describe(Place)}",
            Declare.Worker with { Duplicates = EquatableArray.Of(new DuplicateModel(Place, "Replicas") { IsRepetition = true }) });
        AssertProblem($"MGEN009 at {Declare.Describe(Place)}: no remedy", Declare.Worker with { Duplicates = EquatableArray.Of(new DuplicateModel(Place, "Replicas")) });
    }

    private static ServiceModel In(string environment, Func<ServiceModel, ServiceModel>? change = null) =>
        Declare.Worker with { Environments = EquatableArray.Of(new EnvironmentModel(Place, environment, change?.Invoke(Declare.Worker) ?? Declare.Worker) { Attributes = EquatableArray.Of(Place) }) };
}
