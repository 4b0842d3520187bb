using ManifestGen;
using Shop.Backing;

namespace Shop.Catalog;

/// <summary>What the shop sells.</summary>
[ContainerService("catalog")]
[ContainerImage("ghcr.io/acme/shop/catalog")]
[Port(8080, Publishing = PortPublishing.None)]
[AutoScale(2, 6, CpuUtilization = 70)]
[Resources(Cpu = "100m", Memory = "96Mi", MemoryLimit = "256Mi")]
[StartupProbe("/alive"), LivenessProbe("/alive"), ReadinessProbe("/health")]
[DependsOn(typeof(Postgres)), DependsOn(typeof(Redis))]
[Env(PostgresUser.Name, "catalog"), SecretEnv(PostgresUser.Password, Secret = "postgres-catalog", Key = "password")]
public sealed class CatalogService;
