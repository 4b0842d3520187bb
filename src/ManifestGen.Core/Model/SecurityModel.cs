namespace ManifestGen.Model;

/// <summary>What the program may do, to its node and to the cluster.</summary>
public sealed record SecurityModel
{
    /// <summary>What reaches the container as it is written, and is checked by no syntax of its own.</summary>
    public IEnumerable<FreeText> FreeTexts => [];
}
