using ManifestGen;

namespace Company.Service1;

/// <summary>How the worker runs. The build writes its container files from this.</summary>
[ContainerService("service-name")]
[Resources(Cpu = "50m", Memory = "96Mi", MemoryLimit = "192Mi")]
internal sealed class ServiceDeclaration;
