using ManifestGen;

/// <summary>How the service runs. The build writes its container files from this.</summary>
[ContainerService("service-name")]
[Port(8080)]
[LivenessProbe("/alive"), ReadinessProbe("/health")]
internal sealed class ServiceDeclaration;
