namespace ManifestGen.Model;

/// <summary>What distinguishes a backing service from a program of a project.</summary>
/// <param name="Origin">The <c>[BackingService]</c> attribute.</param>
public sealed record BackingModel(Origin Origin)
{
    /// <summary>The image with its tag or digest.</summary>
    public string? Image { get; init; }

    /// <summary>As declared; <see cref="BackingEngine.FromImage"/> where it was not.</summary>
    public BackingEngine DeclaredEngine { get; init; }

    /// <summary>Where it runs already, and is not written.</summary>
    public string? Host { get; init; }

    /// <summary>The namespace to name in the address, for who looks it up from another one. Null where the name alone is enough.</summary>
    public string? Namespace { get; init; }

    /// <summary>The address of a Service as it is known in every namespace.</summary>
    public static string NameIn(string @namespace, string service) => $"{service}.{@namespace}.svc";

    /// <summary>As declared, with <c>$(NAME)</c> for variables.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>What clients of the engine expect, in the notation of <see cref="ConnectionTemplate"/>. Null where no engine is known, or it has none.</summary>
    public string? EngineConnectionString { get; init; }

    /// <summary>The connection string for dependents. Null if there is none; an empty string declares that.</summary>
    public string? EffectiveConnectionString => (ConnectionString ?? EngineConnectionString) is { Length: > 0 } template ? template : null;

    /// <summary>
    /// The health check command in Docker, if it differs from the probe in Kubernetes. Empty if the server is unknown, or its image has no such program.
    /// </summary>
    public EquatableArray<string> HealthCommand { get; init; }

    /// <summary>What says so in Swarm, which ends a server that fails. Empty where that is <see cref="HealthCommand"/>.</summary>
    public EquatableArray<string> AliveCommand { get; init; }

    /// <summary>The known server. Null if it is unknown.</summary>
    public EngineDefinition? Engine => Engines.Of(this);

    /// <summary>The image, taken apart. Null when there is none.</summary>
    public ImageReference? Reference => Image is null ? null : ImageReference.Parse(Image);

    public bool IsExternal => Host is not null;

    /// <inheritdoc cref="WorkloadModel.FreeTexts"/>
    public IEnumerable<FreeText> FreeTexts => ConnectionString is null ? [] : [new(Origin.Argument(nameof(BackingServiceAttribute.ConnectionString)), "The connection string", ConnectionString)];
}
