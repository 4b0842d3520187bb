using Company.System1.Servers;
using ManifestGen;

namespace Company.System1.Api;

/// <summary>Declares how the web service runs.</summary>
[ContainerService("api")]
[Port(8080)]
[Replicas(2)]
[Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
[StartupProbe("/alive"), LivenessProbe("/alive"), ReadinessProbe("/health")]
[DependsOn(typeof(Redis))]
public sealed class ApiService;
