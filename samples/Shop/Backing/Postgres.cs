using ManifestGen;

namespace Shop.Backing;

/// <summary>
/// The database of the shop: products, orders and reports. Each service has a user of its own, which <c>config/roles.sh</c> makes at the first start, and
/// reaches no more than it works with; nobody has the password of the server itself.
/// </summary>
[BackingService("postgres", Image = "postgres:17.6", ConnectionString = "Host=$(host);Port=$(port);Database=$(POSTGRES_DB)")]
[Env("POSTGRES_DB", "shop")]
[SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")]
[SecretEnv("CATALOG_PASSWORD", Secret = "postgres-catalog", Key = "password")]
[SecretEnv("ORDERS_PASSWORD", Secret = "postgres-orders", Key = "password")]
[SecretEnv("SHIPPING_PASSWORD", Secret = "postgres-shipping", Key = "password")]
[SecretEnv("REPORTS_PASSWORD", Secret = "postgres-reports", Key = "password")]
[ConfigFile("/docker-entrypoint-initdb.d/roles.sh", Source = "config/roles.sh")]
[Volume("/var/lib/postgresql/data", Size = "5Gi")]
public sealed class Postgres;
