namespace ManifestGen.Model;

/// <summary>On which nodes the pods may and should run.</summary>
public sealed record PlacementModel
{
    /// <summary>What reaches the container as it is written, and is checked by no syntax of its own.</summary>
    public IEnumerable<FreeText> FreeTexts => [];
}
