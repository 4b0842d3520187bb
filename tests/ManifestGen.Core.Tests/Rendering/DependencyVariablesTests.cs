using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rendering;

namespace ManifestGen.Core.Tests.Rendering;

public class DependencyVariablesTests
{
    [Theory]
    [InlineData("http", "http://orders", "http://orders:8080")]
    [InlineData("https", "https://orders:8080", "https://orders:8080")]
    [InlineData("grpc", "http://orders:8080", "http://orders:8080")]
    [InlineData("http-admin", "http://orders:8080", "http://orders:8080")]
    [InlineData("amqp", "orders:8080", "orders:8080")]
    public void Address_has_the_scheme_that_the_name_says_and_the_port_of_the_target(string name, string kubernetes, string docker)
    {
        var service = DependsOn(TestModels.Port(8080, name));

        Assert.Equal([($"services__orders__{name}__0", kubernetes)], DependencyVariables.Of(service, ManifestTargets.Kubernetes));
        Assert.Equal([($"services__orders__{name}__0", docker)], DependencyVariables.Of(service, ManifestTargets.Compose));
    }

    [Fact]
    public void Usual_port_of_the_scheme_is_left_out() => Assert.Equal(
        ["http://orders", "https://orders"],
        DependencyVariables.Of(DependsOn(TestModels.Port(80, "http"), TestModels.Port(443, "https")), ManifestTargets.Compose).Select(variable => variable.Value));

    [Fact]
    public void Address_that_the_user_declares_is_left_alone()
    {
        var service = DependsOn(TestModels.Port(8080, "http")) with { Env = EquatableArray.Of(TestModels.Env("Services__Orders__http__0", "x")) };
        var project = new ProjectModel { AssemblyName = "A", ProjectPath = "A.csproj" };

        Assert.Equal([("Services__Orders__http__0", "x")], ServiceEnvironment.Of(service, project, ManifestTargets.Kubernetes));
    }

    private static ServiceModel DependsOn(params PortModel[] ports) => TestModels.Service("a") with
    {
        Network = new() { Dependencies = EquatableArray.Of(new DependencyModel(Origin.Class, new("Orders", "orders", new(ports), IsInThisProject: true))) },
    };
}
