namespace ManifestGen.Model;

/// <summary>A file that the container finds at a path, or a folder of such files.</summary>
public abstract record FileModel(Origin Origin, string Path)
{
    /// <summary>Whether <see cref="Path"/> is a folder, because the names of the files in it are not known here.</summary>
    public virtual bool IsFolder => false;

    /// <summary>The folder that the volume is mounted at.</summary>
    public string Folder => IsFolder ? Path : Path.Substring(0, Math.Max(Path.LastIndexOf('/'), 0)) is { Length: > 0 } folder ? folder : "/";

    /// <summary>The file's name in its folder.</summary>
    public string FileName => Path.Substring(Path.LastIndexOf('/') + 1);
}

/// <summary>A file of the project.</summary>
/// <param name="Origin">The attribute.</param>
/// <param name="Path">Its path in the container.</param>
/// <param name="Source">Its path in the project.</param>
public sealed record SourceFileModel(Origin Origin, string Path, string Source) : FileModel(Origin, Path)
{
    /// <inheritdoc cref="ConfigMapFileModel.Mode"/>
    public string? Mode { get; init; }

    /// <summary>What says that it is a ConfigMap's, and so holds for no file of the project: the names of the arguments.</summary>
    public EquatableArray<string> ForeignArguments { get; init; }
}

/// <summary>A key of an existing ConfigMap, or all its keys. <see cref="ConfigMap"/> is the declared one or its default.</summary>
public sealed record ConfigMapFileModel(Origin Origin, string Path, string ConfigMap) : FileModel(Origin, Path)
{
    public string? Key { get; init; }

    /// <summary>Octal digits. Null leaves it to the API server: everybody may read configuration.</summary>
    public string? Mode { get; init; }

    public bool Optional { get; init; }

    public override bool IsFolder => Key is null;
}

/// <summary>A key of a Secret, or all its keys. <see cref="Secret"/> is the declared one or its default.</summary>
public sealed record SecretFileModel(Origin Origin, string Path, string Secret) : FileModel(Origin, Path)
{
    public string? Key { get; init; }

    /// <summary>As declared; see <see cref="EffectiveMode"/>.</summary>
    public string? Mode { get; init; }

    public bool Optional { get; init; }

    public override bool IsFolder => Key is null;

    /// <summary>Only the program's user and group can read it: the group is the pod's <c>fsGroup</c>.</summary>
    public string EffectiveMode => Mode ?? "0440";
}

/// <summary>A file with something that the pod knows of itself.</summary>
public sealed record FieldFileModel(Origin Origin, string Path, PodField Field) : FileModel(Origin, Path)
{
    public string? Key { get; init; }
}

/// <summary>A file with a token of the service's account.</summary>
public sealed record TokenFileModel(Origin Origin, string Path) : FileModel(Origin, Path)
{
    public string? Audience { get; init; }

    /// <summary>As declared; see <see cref="EffectiveExpirationSeconds"/>.</summary>
    public int? ExpirationSeconds { get; init; }

    /// <summary>The API server's own default, written so that readers see it.</summary>
    public int EffectiveExpirationSeconds => ExpirationSeconds ?? 3600;
}
