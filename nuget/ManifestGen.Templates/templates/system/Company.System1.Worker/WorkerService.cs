using Company.System1.Servers;
using ManifestGen;

namespace Company.System1.Worker;

/// <summary>Declares how the worker runs.</summary>
[ContainerService("worker")]
[Resources(Cpu = "50m", Memory = "96Mi", MemoryLimit = "192Mi")]
[DependsOn(typeof(Redis))]
public sealed class WorkerService;
