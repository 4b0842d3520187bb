using ManifestGen;

namespace Shop.Backing;

/// <summary>What the catalogue remembers for a moment. It holds nothing that is not in the database, and so it needs no volume.</summary>
[BackingService("redis", Image = "redis:8.2.2")]
public sealed class Redis;
