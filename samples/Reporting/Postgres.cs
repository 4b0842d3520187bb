using ManifestGen;

namespace Reporting;

/// <summary>The database of the sales. The programs have the connection string, with the password in it, from a secret.</summary>
[BackingService("postgres", Image = "postgres:17.6", PartOf = "shop", ConnectionString = "")]
[Env("POSTGRES_USER", "sales"), Env("POSTGRES_DB", "sales")]
[SecretEnv("POSTGRES_PASSWORD", Secret = "sales-db", Key = "password")]
[Volume("/var/lib/postgresql/data", Size = "10Gi")]
internal sealed class Postgres;
