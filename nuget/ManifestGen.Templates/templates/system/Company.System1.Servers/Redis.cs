using ManifestGen;

namespace Company.System1.Servers;

/// <summary>A server of somebody else that the services use. They read its address as the connection string "redis".</summary>
[BackingService("redis", Image = "redis:8.2.1")]
public static class Redis;
