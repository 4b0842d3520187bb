using ManifestGen;

namespace Company.System1.Servers;

/// <summary>A third-party server that the services use. They read its address from the connection string "redis".</summary>
[BackingService("redis", Image = "redis:8.2.1")]
public static class Redis;
