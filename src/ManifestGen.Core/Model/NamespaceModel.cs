namespace ManifestGen.Model;

/// <summary>The namespace of all services of the project, in one environment or in general: null where nothing is written.</summary>
/// <param name="Origin">The attribute of the assembly.</param>
/// <param name="Name">Its name.</param>
public sealed record NamespaceModel(Origin Origin, string Name)
{
    /// <summary>The environment for which it is written; null for every environment.</summary>
    public string? Environment { get; init; }

    public bool? Create { get; init; }

    public PodSecurityLevel? Level { get; init; }

    /// <summary>The name of the set by which <c>kubectl</c> prunes.</summary>
    public string? ApplySet { get; init; }

    /// <summary>Administrators often manage namespaces, so one is generated only on request.</summary>
    public bool IsCreated => Create ?? false;

    /// <summary>What the pods satisfy by default.</summary>
    public PodSecurityLevel EffectiveLevel => Level ?? PodSecurityLevel.Restricted;

    /// <summary>This one, and for what it leaves out the one that holds in every environment.</summary>
    public NamespaceModel Over(NamespaceModel? common) => this with { Create = Create ?? common?.Create, Level = Level ?? common?.Level, ApplySet = ApplySet ?? common?.ApplySet };
}
