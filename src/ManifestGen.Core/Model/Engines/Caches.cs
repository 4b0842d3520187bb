namespace ManifestGen.Model;

/// <summary>Redis and its successor.</summary>
internal static class Caches
{
    /// <summary>From this major version on, the client can end with an error where the server answers with one.</summary>
    private const int WithExitCodes = 7;

    /// <summary>What is left is for connections and fragments.</summary>
    private const int CachePercent = 75;

    /// <summary>A second process writes the data down, and each page that is changed meanwhile is there twice.</summary>
    private const int StorePercent = 50;

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
            Options = Memory,
            Probe = ProbeKind.Exec,
            HealthCommand = setting => Question($"{program}-cli", password, setting),
            Program = new(["docker-entrypoint.sh"], [$"{program}-server"]),
            ConnectionString = $"$(host):$(port)$({password}?,password=$({password}))$(database?,defaultDatabase=$(database))",
        };
    }

    // The image knows no variable for the password, and an argument would be seen by everybody on the host. The script is the same for every declaration.
    private static string Start(string program, string password) =>
        $"exec docker-entrypoint.sh {program}-server - \"$@\" <<END\nrequirepass '${{{password}:-$(cat /run/secrets/{password})}}'\nEND\n";

    // It takes all that it can get otherwise, and is ended at the container's limit with all that it has. What has a volume is a store, which refuses writes when it
    // is full; without one it is a cache, which makes room, and writes down nothing.
    private static IEnumerable<EngineOption> Memory(EngineSetting setting)
    {
        var isStore = setting.HasVolume || setting.HasOption("--save") || setting.HasOption("--appendonly");
        if (setting.Mebibytes(isStore ? StorePercent : CachePercent) is not { } share)
        {
            yield break;
        }

        yield return new("--maxmemory", "--maxmemory", $"{share}mb");
        if (!isStore)
        {
            yield return new("--maxmemory-policy", "--maxmemory-policy", "allkeys-lru");
            yield return new("--save", "--save", "");
        }
    }

    // Without more, the client exits with 0 while the server loads its data, and where it is asked for a password.
    private static IEnumerable<string> Question(string client, string password, EngineSetting setting) => setting switch
    {
        _ when setting.Has(password) => ["/bin/sh", "-c", $"REDISCLI_AUTH=\"${{{password}:-$(cat /run/secrets/{password})}}\" {client} ping | grep -q PONG"],
        // Nobody here knows the password that such a setting may ask for: so a server that asks for one is taken for ready.
        _ when setting.HasOption("--requirepass") || setting.HasOption("--aclfile") || setting.HasSettingsFile || setting.Service.EntryPoint.Count > 0 =>
            ["/bin/sh", "-c", $"{client} ping | grep -Eq 'PONG|NOAUTH'"],
        _ when setting.Image.MajorVersion < WithExitCodes => ["/bin/sh", "-c", $"{client} ping | grep -q PONG"],
        _ => [$"{client}", "-e", "ping"],
    };
}
