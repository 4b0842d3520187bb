namespace ManifestGen.Model;

/// <summary>The volumes that the service writes to.</summary>
public sealed record StorageModel
{
    /// <summary>What reaches the container as it is written, and is checked by no syntax of its own.</summary>
    public IEnumerable<FreeText> FreeTexts => [];
}
