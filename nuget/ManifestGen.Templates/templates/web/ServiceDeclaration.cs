using ManifestGen;

namespace Company.Service1;

/// <summary>Declares how the service runs. The build generates its container files from it.</summary>
[ContainerService("service-name")]
[Port(8080)]
[Replicas(2)]
[Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
[StartupProbe("/alive"), LivenessProbe("/alive"), ReadinessProbe("/health")]
internal sealed class ServiceDeclaration;
