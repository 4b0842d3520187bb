using ManifestGen;

namespace Catalog;

/// <summary>How the catalogue runs in containers. The manifests beside this file are made from these attributes, and constants for the code.</summary>
[ContainerService("catalog", PartOf = "shop")]
[ContainerImage("ghcr.io/acme/catalog", Tag = "1.4.0")]
[Port(8080, Name = "http")]
[AutoScale(2, 10, CpuUtilization = 70)]
[Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
[StartupProbe("/alive"), LivenessProbe("/alive"), ReadinessProbe("/health")]
[Env("Features__Checkout", "true")]
[SecretEnv("ConnectionStrings__Catalog", Secret = "catalog-db", Key = "connection-string")]
internal sealed partial class CatalogService;
