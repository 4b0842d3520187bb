namespace ManifestGen.Model;

/// <summary>Whom the service depends on, and whom it may talk to.</summary>
public sealed record NetworkModel
{
    /// <summary>What reaches the container as it is written, and is checked by no syntax of its own.</summary>
    public IEnumerable<FreeText> FreeTexts => [];
}
