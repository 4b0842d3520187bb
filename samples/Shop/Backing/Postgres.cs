using ManifestGen;

namespace Shop.Backing;

/// <summary>The database of the shop: products, orders and reports.</summary>
[BackingService("postgres", Image = "postgres:17.6")]
[Env("POSTGRES_DB", "shop")]
[Env("POSTGRES_USER", "shop")]
[SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")]
[Volume("/var/lib/postgresql/data", Size = "5Gi")]
public sealed class Postgres;
