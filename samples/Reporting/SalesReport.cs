using ManifestGen;

namespace Reporting;

/// <summary>Sums up the sales of yesterday, every night. The database is brought up to date first.</summary>
[ContainerService("sales-report", PartOf = "shop", Arguments = new[] { "report" })]
[ContainerImage("ghcr.io/acme/reporting", Tag = "2.0.1")]
[Schedule("30 4 * * *", TimeZone = "Europe/Berlin")]
[Schedule("30 4 * * *", Suspend = true, Environment = "staging")]
[Job(BackoffLimit = 2, DeadlineSeconds = 900)]
[InitContainer(typeof(Migration))]
[Resources(Cpu = "100m", Memory = "96Mi", MemoryLimit = "256Mi")]
[SecretEnv("ConnectionStrings__Sales", Secret = "sales-db", Key = "connection-string")]
internal sealed class SalesReport;
