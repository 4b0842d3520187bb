using ManifestGen.Model;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Parsing;

public sealed class NetworkParserTests
{
    private static readonly ServiceReference Orders = new(
        "Orders", "orders", EquatableArray.Of(new PortModel(Origin.Class, 8081, "http") { ServicePort = 81 }), IsInThisProject: true) { FullName = "Orders" };

    [Fact]
    public void Dependency_is_read_from_the_other_class()
    {
        var network = Parse("[DependsOn(typeof(Orders))]");

        Assert.Equal([new DependencyModel(new Origin(1), Orders)], network.Dependencies);
        Assert.True(network.LimitsEgress);
    }

    [Fact]
    public void Dependency_in_a_referenced_assembly_is_read_from_its_metadata()
    {
        var library = new UserProject("""[ManifestGen.ContainerService("orders"), ManifestGen.Port(8081)] public sealed class Orders;""") { OutputKind = OutputKind.DynamicallyLinkedLibrary };
        using var assembly = new MemoryStream();
        Assert.True(library.Compile().WithAssemblyName("Contracts").Emit(assembly).Success);

        var project = UserProject.WithService("""[ContainerService("catalog"), DependsOn(typeof(Orders))]""");
        var service = Parse(project with { Framework = project.Framework.Append(MetadataReference.CreateFromImage(assembly.ToArray())) });

        var port = new PortModel(Origin.Class, 8081, "http");
        Assert.Equal(new ServiceReference("Orders", "orders", EquatableArray.Of(port), IsInThisProject: false) { FullName = "Orders", IsPublic = true }, service.Network.Dependencies.Single().Service);
    }

    [Fact]
    public void Server_of_another_project_brings_its_environments()
    {
        var library = new UserProject("""
            using ManifestGen;
            [BackingService("postgres", Image = "postgres:17.6"), BackingService("postgres", Host = "db.example.com", Environment = "production")]
            public sealed class Postgres;
            """) { OutputKind = OutputKind.DynamicallyLinkedLibrary };
        using var assembly = new MemoryStream();
        Assert.True(library.Compile().WithAssemblyName("Servers").Emit(assembly).Success);

        var project = UserProject.WithService("""[ContainerService("catalog"), DependsOn(typeof(Postgres))]""");
        var service = Parse(project with { Framework = project.Framework.Append(MetadataReference.CreateFromImage(assembly.ToArray())) });

        Assert.Null(service.Network.Dependencies.Single().Service.Backing!.Backing!.Host);
        Assert.Equal("db.example.com", service.In("production").Network.Dependencies.Single().Service.Backing!.Backing!.Host);
        Assert.Equal([5432], service.Network.Dependencies.Single().Service.Ports.Select(port => port.Number));
    }

    [Fact]
    public void Servers_that_depend_on_each_other_are_read_once()
    {
        var service = Parse(UserProject.WithService("""
            [BackingService("a", Image = "a:1"), DependsOn(typeof(B))] internal sealed class A;
            [BackingService("b", Image = "b:1"), DependsOn(typeof(A))] internal sealed class B;
            [ContainerService("catalog"), DependsOn(typeof(A))]
            """));

        Assert.Empty(service.Network.Dependencies.Single().Service.Backing!.Network.Dependencies);
    }

    [Theory]
    [InlineData("typeof(string)", "String")]
    [InlineData("typeof(int[])", "this")]
    public void What_is_no_service_has_no_name(string type, string className)
    {
        var reference = Parse($"[DependsOn({type})]").Dependencies.Single().Service;

        Assert.Equal((className, null), (reference.ClassName, reference.Name));
        Assert.False(reference.IsInThisProject);
    }

    [Fact]
    public void Dependency_by_name_has_nothing_else()
    {
        var reference = Parse("""[DependsOn("payments")]""").Dependencies.Single().Service;

        Assert.Equal(new ServiceReference("payments", "payments", default, IsInThisProject: false) { IsByName = true }, reference);
    }

    [Fact]
    public void Dependency_has_the_ports_of_the_environment()
    {
        var service = Parse(UserProject.WithService("""
            [ContainerService("orders"), Port(8081), Port(9090, Name = "admin", Environment = "production")] internal sealed class Orders;
            [ContainerService("catalog"), DependsOn(typeof(Orders)), Replicas(3, Environment = "production")]
            """));

        Assert.Single(service.Network.Dependencies.Single().Service.Ports);
        Assert.Equal(2, service.Environments.Single().Service.Network.Dependencies.Single().Service.Ports.Count);
    }

    [Fact]
    public void Rule_is_read_as_it_is_written()
    {
        var network = Parse("""
            [AllowIngress(typeof(Orders), Namespace = "shop", Ports = new[] { "http" })]
            [AllowEgress(NamespaceLabels = new[] { "a=b" }, PodLabels = new[] { "c=d" })]
            [AllowEgress(Cidr = "10.0.0.0/8", Except = new[] { "10.1.0.0/16" })]
            """);

        Assert.Equal(
            [new NetworkRuleModel(new Origin(1)) { Service = Orders, Namespace = "shop", Ports = EquatableArray.Of("http") }],
            network.AllowIngress);
        Assert.Equal(
            [
                new NetworkRuleModel(new Origin(2)) { NamespaceLabels = EquatableArray.Of("a=b"), PodLabels = EquatableArray.Of("c=d") },
                new NetworkRuleModel(new Origin(3)) { Cidr = "10.0.0.0/8", Except = EquatableArray.Of("10.1.0.0/16") },
            ],
            network.AllowEgress);
    }

    [Fact]
    public void Egress_without_arguments_limits_nothing() => Assert.False(Parse("[DependsOn(typeof(Orders)), AllowEgress]").LimitsEgress);

    [Fact]
    public void Rules_of_an_environment_are_added()
    {
        var service = Parse(UserProject.WithService("""
            [ContainerService("catalog"), AllowIngress(Namespace = "a"), AllowIngress(Namespace = "b"), AllowIngress(Namespace = "c", Environment = "production")]
            """));

        Assert.Equal(["a", "b"], service.Network.AllowIngress.Select(rule => rule.Namespace));
        Assert.Equal(["a", "b", "c"], service.Environments.Single().Service.Network.AllowIngress.Select(rule => rule.Namespace));
    }

    private static NetworkModel Parse(string attributes) => Parse(UserProject.WithService($"""
        [ContainerService("orders"), Port(8081, ServicePort = 81)] internal sealed class Orders;
        [ContainerService("catalog")]
        {attributes}
        """)).Network;

    private static ServiceModel Parse(UserProject project) => ServiceParser.Parse(project.Compile().GetTypeByMetadataName("Catalog")!)!;
}
