using ManifestGen;
using Shop.Backing;

namespace Shop.Reports;

/// <summary>Sums up yesterday's orders every night.</summary>
[ContainerService("reports")]
[ContainerImage("ghcr.io/acme/shop/reports")]
[Schedule("30 1 * * *")]
[Job(BackoffLimit = 2, DeadlineSeconds = 600)]
[Resources(Cpu = "50m", Memory = "64Mi", MemoryLimit = "192Mi")]
[DependsOn(typeof(Postgres))]
[Env(PostgresUser.Name, "reports"), SecretEnv(PostgresUser.Password, Secret = "postgres-reports", Key = "password")]
public sealed class SalesReport;
