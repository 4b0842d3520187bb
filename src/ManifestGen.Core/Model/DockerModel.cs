namespace ManifestGen.Model;

/// <summary>What Compose and Swarm have, and Kubernetes does not.</summary>
public sealed record DockerModel
{
    public EquatableArray<EnvFileModel> EnvFiles { get; init; }

    public EquatableArray<ProfileModel> Profiles { get; init; }

    /// <summary>The networks that an attribute names; those that follow from dependencies are besides.</summary>
    public EquatableArray<JoinedNetworkModel> Networks { get; init; }

    public EquatableArray<DockerLabelModel> Labels { get; init; }

    public LoggingModel? Logging { get; init; }

    public SwarmModel? Swarm { get; init; }

    public LoggingModel EffectiveLogging => Logging ?? new(Origin.Class);

    public SwarmModel EffectiveSwarm => Swarm ?? new(Origin.Class);

    /// <inheritdoc cref="WorkloadModel.FreeTexts"/>
    public IEnumerable<FreeText> FreeTexts =>
    [
        .. EnvFiles.Select(file => new FreeText(file.Origin.Argument("path"), "The path of a file of variables", file.Path)),
        .. Labels.Select(label => new FreeText(label.Origin.Argument("value"), $"The label '{label.Key}'", label.Value)),
        .. Logging is { Driver: { } driver } ? [new FreeText(Logging.Origin.Argument(nameof(Logging.Driver)), "The logging driver", driver)] : Array.Empty<FreeText>(),
        .. EffectiveSwarm.Constraints.Select(constraint => new FreeText(EffectiveSwarm.Origin.Argument(nameof(SwarmAttribute.Constraints)), "A constraint of Swarm", constraint)),
        .. EffectiveLogging.Options.Select(option => new FreeText(EffectiveLogging.Origin.Argument(nameof(Logging.Options)), "An option of the logging driver", option)),
    ];
}

/// <summary>A file of variables.</summary>
public sealed record EnvFileModel(Origin Origin, string Path)
{
    public bool IsOptional { get; init; }
}

/// <summary>A profile of Compose that the service is in.</summary>
public sealed record ProfileModel(Origin Origin, string Name);

/// <summary>A network that the service joins.</summary>
public sealed record JoinedNetworkModel(Origin Origin, string Name)
{
    /// <summary>The network of all services that join no other one.</summary>
    public const string Default = "default";

    public bool IsExternal { get; init; }
}

/// <summary>Where the engine keeps the program's output.</summary>
public sealed record LoggingModel(Origin Origin)
{
    /// <summary>Leaves it to the engine's configuration.</summary>
    public const string OfEngine = "default";

    private static readonly string[] RotatingDrivers = ["json-file", "local"];

    public string? Driver { get; init; }

    public string? MaxSize { get; init; }

    public int? MaxFiles { get; init; }

    /// <summary>Each <c>name=value</c>.</summary>
    public EquatableArray<string> Options { get; init; }

    /// <summary>What shippers of logs read, and what every engine has without configuration.</summary>
    public string EffectiveDriver => Driver ?? "json-file";

    /// <summary>Whether the driver keeps files of its own, which it can limit.</summary>
    public bool IsRotating => RotatingDrivers.Contains(EffectiveDriver);

    /// <summary>The kubelet's <c>containerLogMaxSize</c> is 10Mi; the drivers count in powers of ten.</summary>
    public string EffectiveMaxSize => MaxSize ?? "10M";

    /// <summary>The kubelet's <c>containerLogMaxFiles</c>.</summary>
    public int EffectiveMaxFiles => MaxFiles ?? 5;

    /// <summary>The options by name, where each has one.</summary>
    public static (string Name, string Value) SplitOption(string option)
    {
        var split = option.IndexOf('=');
        return split < 0 ? (option, "") : (option.Substring(0, split), option.Substring(split + 1));
    }
}

/// <summary>Settings that only a Swarm has.</summary>
public sealed record SwarmModel(Origin Origin)
{
    public SwarmEndpointMode? EndpointMode { get; init; }

    public int? MaxReplicasPerNode { get; init; }

    /// <summary>Each <c>key == value</c> or <c>key != value</c>.</summary>
    public EquatableArray<string> Constraints { get; init; }

    public SwarmFailureAction? FailureAction { get; init; }

    public int? MonitorSeconds { get; init; }

    public int? MaxFailurePercent { get; init; }

    /// <summary>A crash at the first requests is noticed; Swarm's own 5 seconds pass before a program has done anything.</summary>
    public int EffectiveMonitorSeconds => MonitorSeconds ?? 30;
}
