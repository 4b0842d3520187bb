namespace ManifestGen.Model;

/// <summary>Redis and its successor.</summary>
internal static class Caches
{
    public static IReadOnlyList<EngineDefinition> All { get; } = [Redis("Redis", "redis", "redis"), Redis("Valkey", "valkey", "valkey/valkey", "valkey")];

    private static EngineDefinition Redis(string name, string program, params string[] images)
    {
        var password = $"{program.ToUpperInvariant()}_PASSWORD";
        return new(BackingEngine.Redis, name, 6379, "redis")
        {
            Images = images,
            User = new(999, 999),
            AlpineUser = new(999, 1000),
            DataFolder = _ => "/data",
            EntryPoint = setting => setting.Has(password) ? ["/bin/sh", "-c", Start(program, password), "sh"] : [],
            MountedVariables = [password],
            Probe = ProbeKind.Exec,
            // It exits with 0 where it is asked for a password too.
            HealthCommand = _ => [$"{program}-cli", "ping"],
            Program = new(["docker-entrypoint.sh"], [$"{program}-server"]),
            ConnectionString = $"$(host):$(port)$({password}?,password=$({password}))$(database?,defaultDatabase=$(database))",
        };
    }

    // The image knows no variable for the password, and an argument would be seen by everybody on the host. The script is the same for every declaration.
    private static string Start(string program, string password) =>
        $"exec docker-entrypoint.sh {program}-server - \"$@\" <<END\nrequirepass '${{{password}:-$(cat /run/secrets/{password})}}'\nEND\n";
}
