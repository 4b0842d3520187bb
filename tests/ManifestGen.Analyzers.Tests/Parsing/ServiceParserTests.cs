using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Parsing;

public sealed class ServiceParserTests
{
    [Fact]
    public void Everything_that_is_written_is_read()
    {
        var service = Parse("""
            [ContainerService("catalog", PartOf = "shop", Arguments = ["a", "b c"])]
            [ContainerImage("ghcr.io/acme/catalog", Tag = "1.4.0")]
            [Replicas(3), AutoScale(2, 10, CpuUtilization = 70, MemoryUtilization = 60)]
            [Resources(Cpu = "1", CpuLimit = "2", Memory = "3", MemoryLimit = "4", EphemeralStorage = "5", EphemeralStorageLimit = "6")]
            """);

        Assert.Equal(("catalog", "shop", "Catalog"), (service.Name, service.PartOf, service.ClassName));
        Assert.Equal(["a", "b c"], service.Arguments);
        Assert.Equal(new ImageModel(new Origin(1), "ghcr.io/acme/catalog", "1.4.0"), service.Image);
        Assert.Equal(new ReplicasModel(new Origin(2), 3), service.Replicas);
        Assert.Equal(new AutoScaleModel(new Origin(3), 2, 10) { CpuUtilization = 70, MemoryUtilization = 60 }, service.AutoScale);
        Assert.Equal(
            new ResourcesModel
            {
                Origin = new Origin(4),
                Cpu = "1",
                CpuLimit = "2",
                Memory = "3",
                MemoryLimit = "4",
                EphemeralStorage = "5",
                EphemeralStorageLimit = "6",
            },
            service.Resources);
    }

    [Fact]
    public void Nothing_that_is_not_written_is_read()
    {
        var service = Parse("""[ContainerService("catalog")]""");

        Assert.Equal(new ServiceModel { ClassName = "Catalog", FullName = "Catalog", Origin = new Origin(0), Name = "catalog" }, service);
    }

    [Fact]
    public void Only_port_is_named_http() => Assert.Equal("http", Parse("""[ContainerService("c"), Port(9000)]""").Ports[0].Name);

    [Fact]
    public void One_of_several_ports_is_named_by_its_number()
    {
        var ports = Parse("""[ContainerService("c"), Port(9000), Port(53, Name = "dns", Protocol = PortProtocol.Udp, ServicePort = 5353, PublishedPort = 54)]""").Ports;

        Assert.Equal(("port-9000", null), (ports[0].Name, ports[0].DeclaredName));
        Assert.Equal(
            new PortModel(new Origin(2), 53, "dns") { DeclaredName = "dns", Protocol = PortProtocol.Udp, ServicePort = 5353, PublishedPort = 54 },
            ports[1]);
    }

    [Fact]
    public void Probe_with_a_path_is_an_http_probe()
    {
        var probe = Parse("""
            [ContainerService("c")]
            [ReadinessProbe("/health", Port = "http", InitialDelaySeconds = 1, PeriodSeconds = 2, TimeoutSeconds = 3, FailureThreshold = 4, SuccessThreshold = 5)]
            """).ReadinessProbe;

        Assert.Equal(
            new ProbeModel(new Origin(1), ProbeRole.Readiness, ProbeKind.Http)
            {
                Path = "/health",
                Port = "http",
                InitialDelaySeconds = 1,
                PeriodSeconds = 2,
                TimeoutSeconds = 3,
                FailureThreshold = 4,
                SuccessThreshold = 5,
            },
            probe);
    }

    [Fact]
    public void Probes_of_other_kinds_are_told_apart()
    {
        var service = Parse("""
            [ContainerService("c")]
            [StartupProbe(ProbeKind.Exec, Command = ["test", "-f", "/tmp/up"])]
            [LivenessProbe(ProbeKind.Tcp)]
            [ReadinessProbe(ProbeKind.Grpc, GrpcService = "shop.Catalog")]
            """);

        Assert.Equal(["test", "-f", "/tmp/up"], service.StartupProbe!.Command);
        Assert.Equal(ProbeKind.Tcp, service.LivenessProbe!.Kind);
        Assert.Equal("shop.Catalog", service.ReadinessProbe!.GrpcService);
    }

    [Fact]
    public void Path_that_is_set_replaces_the_path_of_the_constructor() =>
        Assert.Equal("/b", Parse("""[ContainerService("c"), LivenessProbe("/a", Path = "/b")]""").LivenessProbe!.Path);

    [Fact]
    public void Secret_is_named_after_service_and_variable()
    {
        var service = Parse("""[ContainerService("c"), SecretEnv("TOKEN"), SecretEnv("KEY", Secret = "s", Key = "k"), Env("A", "B")]""");

        Assert.Equal(
            [new SecretEnvModel(new Origin(1), "TOKEN", "c", "TOKEN"), new SecretEnvModel(new Origin(2), "KEY", "s", "k")],
            service.SecretEnv);
        Assert.Equal([new EnvModel(new Origin(3), "A", "B")], service.Env);
    }

    [Fact]
    public void Zero_that_is_written_is_not_a_default() =>
        Assert.Equal(0, Parse("""[ContainerService("c"), LivenessProbe("/", TimeoutSeconds = 0)]""").LivenessProbe!.TimeoutSeconds);

    [Fact]
    public void Origin_counts_the_attributes_of_others() =>
        Assert.Equal(new Origin(2), Parse("""[Obsolete, ContainerService("c"), Port(80)]""").Ports[0].Origin);

    [Fact]
    public void Nested_class_is_named_with_the_class_around_it()
    {
        var type = new UserProject("""class Outer { [ManifestGen.ContainerService("c")] class Inner; }""").Compile().GetTypeByMetadataName("Outer+Inner")!;

        Assert.Equal("Outer.Inner", ServiceParser.Parse(type)!.ClassName);
    }

    private static ServiceModel Parse(string attributes) =>
        ServiceParser.Parse(UserProject.WithService(attributes).Compile().GetTypeByMetadataName("Catalog")!)!;
}
