using ManifestGen.Core.Tests.Models;
using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rendering;

public class ServiceEnvironmentTests
{
    private static readonly ProjectModel Web = new() { AssemblyName = "A", ProjectPath = "A.csproj", IsAspNetCore = true };

    private static readonly ServiceModel OnPort5000 = TestModels.Service("a") with { Ports = EquatableArray.Of(TestModels.Port(5000, "http")) };

    [Fact]
    public void Another_port_than_the_image_listens_on_is_told_to_the_program() =>
        Assert.Equal([("ASPNETCORE_HTTP_PORTS", "5000")], ServiceEnvironment.Of(OnPort5000, Web, ManifestTargets.Kubernetes));

    [Fact]
    public void Port_of_the_image_needs_no_variable() =>
        Assert.Empty(ServiceEnvironment.Of(OnPort5000 with { Ports = EquatableArray.Of(TestModels.Port(8080, "http")) }, Web, ManifestTargets.Kubernetes));

    [Fact]
    public void Project_without_web_server_gets_no_variable() => Assert.Empty(ServiceEnvironment.Of(OnPort5000, Web with { IsAspNetCore = false }, ManifestTargets.Kubernetes));

    [Theory]
    [InlineData("ASPNETCORE_HTTP_PORTS")]
    [InlineData("HTTP_PORTS")]
    [InlineData("ASPNETCORE_URLS")]
    [InlineData("URLS")]
    public void Address_that_the_user_declares_is_left_alone(string name)
    {
        var byValue = OnPort5000 with { Env = EquatableArray.Of(TestModels.Env(name, "x")) };
        var bySecret = OnPort5000 with { SecretEnv = EquatableArray.Of(TestModels.SecretEnv(name, "s", "k")) };

        Assert.Equal([(name, "x")], ServiceEnvironment.Of(byValue, Web, ManifestTargets.Kubernetes));
        Assert.Empty(ServiceEnvironment.Of(bySecret, Web, ManifestTargets.Kubernetes));
    }

    [Fact]
    public void Port_named_http_comes_before_the_first() =>
        Assert.Equal("5000", HttpPort(TestModels.Port(4000, "admin"), TestModels.Port(5000, "http")));

    [Fact]
    public void First_port_that_can_be_http_is_taken_where_none_is_named_so() =>
        Assert.Equal(
            "5000",
            HttpPort(TestModels.Port(3000, "dns") with { Protocol = PortProtocol.Udp }, TestModels.Port(4000, "grpc"), TestModels.Port(5000, "web")));

    [Fact]
    public void Service_of_grpc_only_gets_no_variable() => Assert.Null(HttpPort(TestModels.Port(4000, "grpc")));

    private static string? HttpPort(params PortModel[] ports) =>
        ServiceEnvironment.Of(TestModels.Service("a") with { Ports = new(ports) }, Web, ManifestTargets.Kubernetes).Select(variable => variable.Value).SingleOrDefault();
}
