namespace ManifestGen.Model;

/// <summary>Name and tag of the image.</summary>
public sealed record ImageModel(Origin Origin, string Repository, string? Tag);
