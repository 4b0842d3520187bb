namespace ManifestGen.Model;

/// <summary>The service as it is in one environment: what is declared for all of them, and over it what is declared for this one.</summary>
/// <param name="Origin">The first attribute that names the environment, or the class that does.</param>
/// <param name="Name">Its name, which is also the overlay's folder.</param>
/// <param name="Service">The whole service, without environments of its own.</param>
public sealed record EnvironmentModel(Origin Origin, string Name, ServiceModel Service)
{
    /// <summary>All attributes of the class that name it. Empty where only a container of the pod, or a server of another project, differs there.</summary>
    public EquatableArray<Origin> Attributes { get; init; }
}

/// <summary>An attribute that may stand once for an environment, and stands there again.</summary>
/// <param name="Origin">The one too many.</param>
/// <param name="Attribute">Its name as users write it.</param>
public sealed record DuplicateModel(Origin Origin, string Attribute)
{
    /// <summary>Whether it says the same as the first one.</summary>
    public bool IsRepetition { get; init; }
}
