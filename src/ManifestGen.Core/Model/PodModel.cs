namespace ManifestGen.Model;

/// <summary>What belongs to the pod as a whole: other containers, name resolution, how images are pulled.</summary>
public sealed record PodModel
{
    /// <summary>What reaches the container as it is written, and is checked by no syntax of its own.</summary>
    public IEnumerable<FreeText> FreeTexts => [];
}
