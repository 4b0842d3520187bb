namespace ManifestGen.Model;

/// <summary>How many pods may be taken away at once.</summary>
public sealed record DisruptionModel(Origin Origin)
{
    public string? MaxUnavailable { get; init; }

    public string? MinAvailable { get; init; }
}
