namespace ManifestGen.Model;

/// <summary>What an autoscaler looks at beside CPU and memory, and how fast it acts.</summary>
public sealed record ScalingModel
{
    /// <summary>What reaches the container as it is written, and is checked by no syntax of its own.</summary>
    public IEnumerable<FreeText> FreeTexts => [];
}
