namespace ManifestGen.Model;

/// <summary>How the service is reached from outside: the kind of its Service, ingresses, routes, certificates.</summary>
public sealed record ExposureModel
{
    /// <summary>What reaches the container as it is written, and is checked by no syntax of its own.</summary>
    public IEnumerable<FreeText> FreeTexts => [];
}
