using ManifestGen;

namespace Shop.Backing;

/// <summary>The cache of the catalog. It contains only copies of data in the database, so it needs no volume.</summary>
[BackingService("redis", Image = "redis:8.2.2")]
public sealed class Redis;
