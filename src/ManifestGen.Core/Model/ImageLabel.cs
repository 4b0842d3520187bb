namespace ManifestGen.Model;

/// <summary>A label of the image.</summary>
/// <param name="Key">Such as <c>org.opencontainers.image.source</c>.</param>
/// <param name="Value">Any text.</param>
public sealed record ImageLabel(string Key, string Value);
