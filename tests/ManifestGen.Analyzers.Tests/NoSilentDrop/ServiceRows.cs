using static ManifestGen.DropRows;

namespace ManifestGen;

internal static class ServiceRows
{
    public static readonly DropRow[] All =
    [
        ("ContainerServiceAttribute.Name", Service, """[ContainerService("orders")]"""),
        ("ContainerServiceAttribute.PartOf", Service, """[ContainerService("catalog", PartOf = "shop")]"""),
        ("ContainerServiceAttribute.Arguments", Service, """[ContainerService("catalog", Arguments = new[] { "serve" })]"""),
        ("ContainerImageAttribute.Repository", Service, Service + """[ContainerImage("acme/catalog")]"""),
        ("ContainerImageAttribute.Tag", Service, Service + """[ContainerImage("catalog", Tag = "2.0")]"""),
        ("PortAttribute.Number", ServiceWithPort, """[ContainerService("catalog"), Port(8081, Name = "http")]"""),
        ("PortAttribute.Name",
            """[ContainerService("catalog"), Port(8080, Name = "a"), Port(9090, Name = "b"), ReadinessProbe(ProbeKind.Tcp, Port = "b")]""",
            """[ContainerService("catalog"), Port(8080, Name = "b"), Port(9090, Name = "a"), ReadinessProbe(ProbeKind.Tcp, Port = "b")]"""),
        ("PortAttribute.Protocol", ServiceWithPort, """[ContainerService("catalog"), Port(8080, Name = "http", Protocol = PortProtocol.Udp)]"""),
        ("PortAttribute.ServicePort", ServiceWithPort, """[ContainerService("catalog"), Port(8080, Name = "http", ServicePort = 8000)]"""),
        ("PortAttribute.PublishedPort", ServiceWithPort, """[ContainerService("catalog"), Port(8080, Name = "http", PublishedPort = 8000)]"""),
        ("ReplicasAttribute.Count", ServiceWithPort, ServiceWithPort + "[Replicas(3)]"),
        ("AutoScaleAttribute.Min", Scaled, Scaled + "[AutoScale(2, 9)]"),
        ("AutoScaleAttribute.Max", Scaled + "[AutoScale(2, 8)]", Scaled + "[AutoScale(2, 9)]"),
        ("AutoScaleAttribute.CpuUtilization", Scaled + "[AutoScale(2, 9)]", Scaled + "[AutoScale(2, 9, CpuUtilization = 50)]"),
        ("AutoScaleAttribute.MemoryUtilization", Scaled + "[AutoScale(2, 9)]", Scaled + "[AutoScale(2, 9, MemoryUtilization = 50)]"),
        ("ResourcesAttribute.Cpu", Service, Service + """[Resources(Cpu = "200m")]"""),
        ("ResourcesAttribute.CpuLimit", Service, Service + """[Resources(CpuLimit = "2")]"""),
        ("ResourcesAttribute.Memory", Service, Service + """[Resources(Memory = "200Mi")]"""),
        ("ResourcesAttribute.MemoryLimit", Service, Service + """[Resources(MemoryLimit = "1Gi")]"""),
        ("ResourcesAttribute.EphemeralStorage", Service, Service + """[Resources(EphemeralStorage = "100Mi")]"""),
        ("ResourcesAttribute.EphemeralStorageLimit", Service, Service + """[Resources(EphemeralStorageLimit = "1Gi")]"""),
        ("EnvAttribute.Name", Service, Service + """[Env("A", "1")]"""),
        ("EnvAttribute.Value", Service + """[Env("A", "1")]""", Service + """[Env("A", "2")]"""),
        ("SecretEnvAttribute.Name", Service, Service + """[SecretEnv("A")]"""),
        ("SecretEnvAttribute.Secret", Service + """[SecretEnv("A")]""", Service + """[SecretEnv("A", Secret = "other")]"""),
        ("SecretEnvAttribute.Key", Service + """[SecretEnv("A")]""", Service + """[SecretEnv("A", Key = "other")]"""),
    ];
}
