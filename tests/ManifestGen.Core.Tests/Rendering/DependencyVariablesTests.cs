using ManifestGen.Core.Tests.Models;
using ManifestGen.Facts;
using ManifestGen.Model;

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
    public void Address_behind_a_headless_Service_has_the_port_of_the_pod()
    {
        var service = DependsOn(TestModels.Port(8080, "http"), TestModels.Port(9090, "admin") with { ServicePort = 90 });
        var headless = service with
        {
            Network = service.Network with { Dependencies = service.Network.Dependencies.Select(dependency => dependency with { Service = dependency.Service with { IsHeadless = true } }).ToEquatableArray() },
        };

        Assert.Equal(
            [("services__orders__http__0", "http://orders:8080"), ("services__orders__admin__0", "orders:9090")],
            DependencyVariables.Of(headless, ManifestTargets.Kubernetes));
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

    [Fact]
    public void Server_with_a_connection_string_has_no_address_besides()
    {
        var service = DependsOn(BackingModels.Service("cache", "$(host):$(port)") with { Ports = EquatableArray.Of(TestModels.Port(6379, "redis")) });

        Assert.Empty(DependencyVariables.Of(service, ManifestTargets.Kubernetes));
    }

    [Theory]
    [InlineData(4317, "otlp-grpc", "grpc")]
    [InlineData(4318, "http", "http/protobuf")]
    public void Collector_is_what_telemetry_is_sent_to(int number, string name, string protocol)
    {
        var service = DependsOn(Collector(number, name));

        Assert.Empty(DependencyVariables.Of(service, ManifestTargets.Compose));
        Assert.Equal(
            [("OTEL_SERVICE_NAME", "a"), ("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://otel:{number}"), ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol)],
            TelemetryVariables.Of(service, ManifestTargets.Compose));
    }

    [Fact]
    public void Declared_telemetry_goes_where_it_says()
    {
        var service = DependsOn(Collector(4317, "otlp-grpc")) with { Observability = new() { Telemetry = new(Origin.Class, "http://other:4317") } };

        Assert.Contains(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://other:4317"), TelemetryVariables.Of(service, ManifestTargets.Compose));
    }

    private static ServiceModel Collector(int number, string name) => TestModels.Service("otel") with
    {
        Backing = new(Origin.Class) { Image = "otel/opentelemetry-collector:0.140.0" },
        Ports = EquatableArray.Of(TestModels.Port(number, name)),
    };

    private static ServiceModel DependsOn(ServiceModel backing) => TestModels.Service("a") with
    {
        Network = new() { Dependencies = EquatableArray.Of(BackingModels.DependsOn(backing, isInThisProject: true)) },
    };

    private static ServiceModel DependsOn(params PortModel[] ports) => TestModels.Service("a") with
    {
        Network = new() { Dependencies = EquatableArray.Of(new DependencyModel(Origin.Class, new("Orders", "orders", new(ports), IsInThisProject: true))) },
    };
}
