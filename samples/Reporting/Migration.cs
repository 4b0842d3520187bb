using ManifestGen;

namespace Reporting;

/// <summary>The same program, which brings the schema up to date and ends.</summary>
[Container("migrate", Arguments = new[] { "migrate" })]
[Resources(Cpu = "100m", Memory = "96Mi", MemoryLimit = "192Mi")]
[SecretEnv("ConnectionStrings__Sales", Secret = "sales-db", Key = "connection-string")]
internal sealed class Migration;
