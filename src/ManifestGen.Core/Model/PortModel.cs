namespace ManifestGen.Model;

/// <summary>A port. <see cref="Name"/> is the declared one or its default; <see cref="DeclaredName"/> is null where none was declared.</summary>
public sealed record PortModel(Origin Origin, int Number, string Name)
{
    public string? DeclaredName { get; init; }

    public PortProtocol Protocol { get; init; }

    /// <summary>As declared; see <see cref="EffectiveServicePort"/>.</summary>
    public int? ServicePort { get; init; }

    /// <summary>As declared; the Compose renderer chooses one where none was.</summary>
    public int? PublishedPort { get; init; }

    /// <summary>As declared; the cluster chooses one where it needs one.</summary>
    public int? NodePort { get; init; }

    /// <summary>As declared; the renderer of the Service chooses one where it is sure.</summary>
    public string? AppProtocol { get; init; }

    /// <summary>How Compose and Swarm publish it.</summary>
    public PortPublishing Publishing { get; init; }

    /// <summary>
    /// Behind a Service with an address of its own: 80 for the port named http, so that <c>http://catalog</c> reaches it; else the same number inside and
    /// outside. See <see cref="ServiceModel.ServicePortOf"/>.
    /// </summary>
    public int EffectiveServicePort => ServicePort ?? (Name == "http" ? 80 : Number);
}
