namespace ManifestGen.OwnObjects.Reading;

/// <summary>What <see cref="YamlReader"/> makes of a text.</summary>
/// <param name="Documents">Those that say something; empty where the text was not understood.</param>
public sealed record YamlReading(IReadOnlyList<PlacedNode> Documents)
{
    /// <summary>What every reader of YAML refuses; null where there is no such thing, or it was not found.</summary>
    public YamlError? Error { get; init; }

    /// <summary>Whether all of the text was understood. Anchors, tags and texts over several lines are not, and are no errors.</summary>
    public bool IsUnderstood { get; init; } = true;
}

/// <summary>Why a text is no YAML.</summary>
public sealed record YamlError(TextPlace Place, string Message);
