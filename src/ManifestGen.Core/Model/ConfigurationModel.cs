namespace ManifestGen.Model;

/// <summary>Variables and files beside plain values and secrets.</summary>
public sealed record ConfigurationModel
{
    /// <summary>What reaches the container as it is written, and is checked by no syntax of its own.</summary>
    public IEnumerable<FreeText> FreeTexts => [];
}
