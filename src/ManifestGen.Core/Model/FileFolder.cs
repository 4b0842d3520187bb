namespace ManifestGen.Model;

/// <summary>A folder of the container with files of the configuration: a volume in Kubernetes.</summary>
public sealed record FileFolder(string Path, IReadOnlyList<FileModel> Files)
{
    /// <summary>The working directory of the images, to which the program is copied.</summary>
    public const string OfApplication = "/app";

    /// <summary>
    /// Whether each file is mounted alone, because a volume would hide what the image has in the folder. A file mounted so does not follow changes
    /// of its volume, which matters to no file of the project: the name of its ConfigMap changes with the content.
    /// </summary>
    public bool IsMountedByFile =>
        (Path == OfApplication || Path.StartsWith(OfApplication + "/", StringComparison.Ordinal)) && Files.All(file => file is SourceFileModel);

    /// <summary>The files that come from the project, which become one ConfigMap.</summary>
    public IReadOnlyList<SourceFileModel> SourceFiles => Files.OfType<SourceFileModel>().ToArray();
}
