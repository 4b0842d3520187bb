using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Parsing;

public sealed class EnvironmentTests
{
    [Fact]
    public void Property_that_the_environment_leaves_out_stays() => Assert.Equal(
        ("100m", "1Gi"),
        Of(In("production", """[Resources(Cpu = "100m", MemoryLimit = "256Mi"), Resources(MemoryLimit = "1Gi", Environment = "production")]""").Resources));

    [Fact]
    public void What_holds_in_general_is_not_changed() => Assert.Equal(
        ("100m", "256Mi"),
        Of(Parse("""[Resources(Cpu = "100m", MemoryLimit = "256Mi"), Resources(MemoryLimit = "1Gi", Environment = "production")]""").Resources));

    [Fact]
    public void Variable_of_the_same_name_is_replaced_and_another_is_added() => Assert.Equal(
        ["A=2", "B=1", "C=3"],
        In("production", """[Env("A", "1"), Env("B", "1"), Env("C", "3", Environment = "production"), Env("A", "2", Environment = "production")]""")
            .Env.Select(variable => $"{variable.Name}={variable.Value}"));

    [Fact]
    public void Secret_replaces_a_value_of_the_same_name()
    {
        var service = In("production", """[Env("A", "1"), SecretEnv("A", Environment = "production")]""");

        Assert.Empty(service.Env);
        Assert.Equal(["A"], service.SecretEnv.Select(variable => variable.Name));
    }

    [Fact]
    public void Autoscaling_of_the_environment_ends_a_fixed_number()
    {
        var service = In("production", """[Replicas(2), AutoScale(3, 9, Environment = "production")]""");

        Assert.Null(service.Replicas);
        Assert.Equal(3, service.AutoScale?.Min);
    }

    [Fact]
    public void Port_of_the_same_number_is_changed_in_part() => Assert.Equal(
        new PortModel(new Origin(2), 8080, "http") { DeclaredName = "http", ServicePort = 8000 },
        In("production", """[Port(8080, Name = "http"), Port(8080, ServicePort = 8000, Environment = "production")]""").Ports.Single());

    [Fact]
    public void Each_environment_sees_only_its_own() => Assert.Equal(
        [("production", 5), ("staging", 3)],
        Parse("""[Replicas(2), Replicas(3, Environment = "staging"), Replicas(5, Environment = "production")]""")
            .Environments.Select(environment => (environment.Name, environment.Service.Replicas!.Count)));

    [Fact]
    public void Same_attribute_twice_is_noted_with_the_second_one() => Assert.Equal(
        [new DuplicateModel(new Origin(2), "Replicas")],
        Parse("[Replicas(2), Replicas(3)]").Duplicates);

    [Fact]
    public void Same_attribute_for_an_environment_is_no_duplicate() =>
        Assert.Empty(Parse("""[Replicas(2), Replicas(3, Environment = "production")]""").Duplicates);

    private static (string?, string?) Of(ResourcesModel resources) => (resources.Cpu, resources.MemoryLimit);

    private static ServiceModel In(string environment, string attributes) =>
        Parse(attributes).Environments.Single(candidate => candidate.Name == environment).Service;

    private static ServiceModel Parse(string attributes) =>
        ServiceParser.Parse(UserProject.WithService("""[ContainerService("catalog")]""" + attributes).Compile().GetTypeByMetadataName("Catalog")!)!;
}
