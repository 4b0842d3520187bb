using ManifestGen;

namespace Catalog;

/// <summary>Declares how the catalog runs. The manifests beside this file, and constants for the code, are generated from it.</summary>
[ContainerService("catalog", PartOf = "shop")]
[ContainerImage("ghcr.io/acme/catalog", Tag = "1.4.0")]
[Port(8080, Name = "http")]
[AutoScale(2, 10, CpuUtilization = 70)]
[Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
[StartupProbe("/alive"), LivenessProbe("/alive"), ReadinessProbe("/health")]
[Env("Features__Checkout", "true")]
[SecretEnv("ConnectionStrings__Catalog", Secret = "catalog-db", Key = "connection-string")]
internal sealed partial class CatalogService;
