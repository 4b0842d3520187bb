namespace ManifestGen.Model;

/// <summary>How the program is stopped. <see cref="WorkloadModel"/> knows what follows from it.</summary>
public sealed record ShutdownModel(Origin Origin)
{
    /// <summary>The first version of Kubernetes in which a container can pause without running a command.</summary>
    public static KubernetesVersion PauseSince { get; } = new(1, 30);

    public int? TimeoutSeconds { get; init; }

    public int? PreStopSeconds { get; init; }

    public int? GracePeriodSeconds { get; init; }

    /// <summary>What is called before the stop.</summary>
    public HookModel? PreStop { get; init; }

    /// <summary>The default of the .NET host.</summary>
    public int EffectiveTimeoutSeconds => TimeoutSeconds ?? 30;
}

/// <summary>Something that is called when the container starts or stops: a command, or a path.</summary>
public sealed record HookModel(Origin Origin)
{
    public EquatableArray<string> Command { get; init; }

    public string? Path { get; init; }

    public string? Port { get; init; }

    /// <summary>Nothing of it is written.</summary>
    public bool IsEmpty => this == new HookModel(Origin);
}
