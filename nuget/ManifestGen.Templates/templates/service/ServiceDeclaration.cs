using ManifestGen;

/// <summary>Declares how the service runs. The build generates its container files from it.</summary>
[ContainerService("service-name")]
[Port(8080)]
[LivenessProbe("/alive"), ReadinessProbe("/health")]
internal sealed class ServiceDeclaration;
