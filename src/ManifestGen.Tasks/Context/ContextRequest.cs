using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>What the build knows about a project. All paths are full.</summary>
public sealed record ContextRequest
{
    public required string Project { get; init; }

    public required string Output { get; init; }

    /// <summary>As the user set it; <see langword="null"/> to look for it.</summary>
    public string? Root { get; init; }

    /// <summary>The projects that are referenced, as far as the build knows them.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Further files that restore reads, as the user listed them.</summary>
    public IReadOnlyList<string> ExtraRestoreInputs { get; init; } = [];

    /// <summary>Single files that the build reads, wherever they are.</summary>
    public IReadOnlyList<SourceItem> SourceItems { get; init; } = [];

    /// <summary>Folders with generated files and packages, which a container build makes anew.</summary>
    public IReadOnlyList<string> GeneratedFolders { get; init; } = [];

    /// <summary>The folders that builds write to, whatever the configuration: never a part of the container build.</summary>
    public IReadOnlyList<string> BuildOutputs { get; init; } = [];

    /// <summary>Whether restore needs a NuGet.config with credentials, as the user said; <see langword="null"/> to see from the package sources.</summary>
    public bool? NeedsNuGetSecret { get; init; }

    /// <summary>What the project says about its image.</summary>
    public IReadOnlyList<ContextLabel> Labels { get; init; } = [];

    public string ProjectFolder => Path.GetDirectoryName(Project)!;

    public bool IsGenerated(string path) => GeneratedFolders.Any(folder => Paths.IsIn(folder, path));
}

/// <summary>A file that the build reads.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="DefinedIn">The project file or import that names it: an SDK's or a package's are not the user's.</param>
public sealed record SourceItem(string Path, string DefinedIn);
