namespace ManifestGen.Tasks.Context;

/// <summary>What the build knows about a project before it is evaluated for the image. All paths are full.</summary>
public sealed record ContextRequest
{
    public required string Project { get; init; }

    public required string Output { get; init; }

    /// <summary>As the user set it; <see langword="null"/> to look for it.</summary>
    public string? Root { get; init; }

    /// <summary>The build context of a Dockerfile of the user, as the user set it; <see langword="null"/> to look for it.</summary>
    public string? DockerfileContext { get; init; }

    /// <summary>Further files that restore reads, as the user listed them.</summary>
    public IReadOnlyList<string> ExtraRestoreInputs { get; init; } = [];

    /// <summary>Whether restore needs a NuGet.config with credentials, as the user said; <see langword="null"/> to see from the package sources.</summary>
    public bool? NeedsNuGetSecret { get; init; }

    public string ProjectFolder => Path.GetDirectoryName(Project)!;
}
