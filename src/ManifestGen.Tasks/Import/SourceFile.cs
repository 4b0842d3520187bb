namespace ManifestGen.Tasks.Import;

/// <summary>What a file is that the import finds.</summary>
public enum SourceKind
{
    Compose,
    Kubernetes,
    Dockerfile,
    LaunchSettings,

    /// <summary>An overlay of kustomize, or a patch: read together with its base.</summary>
    Overlay,
}

/// <summary>A file that the import reads.</summary>
/// <param name="Name">Its path, relative to where the import looks, with <c>/</c>.</param>
/// <param name="FullPath">Its path.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What is in it.</param>
public sealed record SourceFile(string Name, string FullPath, SourceKind Kind, string Text)
{
    /// <summary>The environment of an overlay's file.</summary>
    public string? Environment { get; init; } = EnvironmentOf(Name);

    public bool IsOwned => Files.Ownership.IsOwned(Text);

    private static string? EnvironmentOf(string name)
    {
        var parts = name.Split('/');
        var at = Array.IndexOf(parts, "overlays");
        return at >= 0 && at + 2 < parts.Length ? parts[at + 1] : null;
    }
}
