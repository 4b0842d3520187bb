namespace ManifestGen.Tasks.Upgrades;

/// <summary>The manifests that users have deployed, as far as is known.</summary>
/// <param name="Files">Their texts, by path from the output folder, with forward slashes.</param>
public sealed record ReleasedFiles(IReadOnlyDictionary<string, string> Files)
{
    /// <summary>Why they cannot be read; <see langword="null"/> where they can.</summary>
    public string? Problem { get; init; }

    public static ReleasedFiles None { get; } = new(new Dictionary<string, string>());
}
