namespace ManifestGen.Tasks.Import.Compose;

/// <summary>Where the settings of a service go that have no attribute.</summary>
internal static class ComposeKeys
{
    private const string Override = ComposeImport.Override;

    public static IReadOnlyList<(string Key, string Where)> Elsewhere { get; } =
    [
        ("container_name", $"{Override}: a fixed name leaves no room for a second container"),
        ("hostname", $"{Override}: others reach it by the service's name"),
        ("domainname", Override),
        ("tty", Override),
        ("stdin_open", Override),
        ("platform", Override),
        ("pull_policy", $"{Override}; for Kubernetes it is [ImagePull]"),
        ("network_mode", Override),
        ("ulimits", $"{Override}: the engine's limits hold, and [Resources(PidsLimit = …)] for processes"),
        ("devices", Override),
        ("ipc", Override),
        ("pid", Override),
        ("uts", Override),
        ("isolation", Override),
        ("runtime", Override),
        ("gpus", "[ExtendedResource], to be written by hand"),
        ("external_links", "[Network(External = true)], to be written by hand"),
        ("volumes_from", Override),
        ("mac_address", Override),
        ("oom_score_adj", Override),
        ("cgroup_parent", Override),
        ("storage_opt", Override),
        ("userns_mode", Override),
        ("attach", Override),
        ("stop_signal", $"{Override}: the .NET host stops on SIGTERM"),
        ("credential_spec", Override),
        ("provider", Override),
        ("models", Override),
        ("annotations", Override),
        ("post_start", "[PostStart], to be written by hand"),
        ("pre_stop", "[Shutdown(PreStopCommand = …)], to be written by hand"),
    ];
}
