namespace ManifestGen.Model;

/// <summary>Metrics and traces.</summary>
public sealed record ObservabilityModel
{
    /// <summary>What reaches the container as it is written, and is checked by no syntax of its own.</summary>
    public IEnumerable<FreeText> FreeTexts => [];
}
