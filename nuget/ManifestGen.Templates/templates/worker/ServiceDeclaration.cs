using ManifestGen;

namespace Company.Service1;

/// <summary>Declares how the worker runs. The build generates its container files from it.</summary>
[ContainerService("service-name")]
[Resources(Cpu = "50m", Memory = "96Mi", MemoryLimit = "192Mi")]
internal sealed class ServiceDeclaration;
