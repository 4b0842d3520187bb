using ManifestGen.Model;
using ManifestGen.Rules.Storage;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration.Files;

/// <summary>
/// MGEN528, MGEN529 and MGEN530: Kubernetes mounts the folder of a file as a volume, which hides what the image has there, and in which nothing else
/// can be mounted, since it cannot be written.
/// </summary>
internal sealed class FilePlaceRule : IServiceRule
{
    private static readonly string[] Needed = ["/", "/etc", "/dev"];

    private static readonly Rule Nested = new(
        "MGEN528",
        "The path is inside a mounted file or folder",
        "'{0}' is inside '{1}', {2}: use a path outside it",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule Hides = new(
        "MGEN529",
        "The file hides a folder that the container needs",
        "Kubernetes mounts the file's folder '{0}' as a volume, and {1}: use a separate folder such as '{2}'",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule HidesFiles = new(
        "MGEN530",
        "The file hides a folder of the image",
        "Kubernetes mounts the file's folder '{0}' as a volume, which hides the image's files there: use a separate folder such as '{1}'",
        RuleSeverity.Warning,
        Category.Configuration);

    public IReadOnlyList<Rule> Rules => [Nested, Hides, HidesFiles];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var isKubernetes = application.Project.Targets.HasFlag(ManifestTargets.Kubernetes);
        var files = service.Configuration.Files.Where(FilePathRule.IsValid).ToArray();
        var volumes = isKubernetes ? service.Configuration.Folders.Where(folder => !folder.IsMountedByFile).ToArray() : [];
        return
        [
            .. files.Select(file => NestingOf(file.Origin, file.Path, file.Folder, files, volumes) ?? HidingOf(file, service, volumes)).OfType<Finding>(),
            .. service.Storage.Mounts.Select(mount => NestingOf(mount.Origin, mount.Folder, mount.Folder, files, volumes)).OfType<Finding>(),
        ];
    }

    private static Finding? NestingOf(Origin origin, string path, string folder, FileModel[] files, FileFolder[] volumes)
    {
        var place = origin.Argument("path");
        if (files.FirstOrDefault(other => !other.IsFolder && ContainerFolders.IsWithin(path, other.Path)) is { } file)
        {
            return Nested.At(place, path, file.Path, "which is a file");
        }

        return volumes.FirstOrDefault(other => ContainerFolders.IsWithin(folder, other.Path)) is { } volume
            ? Nested.At(place, path, volume.Path, "a read-only volume, in which nothing can be mounted")
            : null;
    }

    private static Finding? HidingOf(FileModel file, ServiceModel service, FileFolder[] volumes)
    {
        if (!volumes.Any(volume => volume.Path == file.Folder))
        {
            return null;
        }

        var place = file.Origin.Argument("path");
        var better = BetterPath(file, service);
        var remedy = FilePathRule.IsValid(file with { Path = better }) ? new Remedy($"Use '{better}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(better))) : null;
        return ReasonOf(file.Folder, service) is { } reason ? Hides.At(place, file.Folder, reason, better) with { Remedy = remedy }
            : ContainerFolders.WithFiles.Contains(file.Folder) ? HidesFiles.At(place, file.Folder, better) with { Remedy = remedy }
            : null;
    }

    private static string? ReasonOf(string folder, ServiceModel service) => folder switch
    {
        FileFolder.OfApplication => "the program is there",
        _ when folder == StorageModel.TemporaryFilesPath || service.Storage.At(folder) is not null => "another volume is already there",
        _ when Needed.Contains(folder) || ContainerFolders.IsWithin(folder, "/dev") || ContainerFolders.IsOfTheKernel(folder) =>
            "the container does not start without the files there",
        _ => null,
    };

    // A folder named after the service, except where everything is the service's.
    private static string BetterPath(FileModel file, ServiceModel service)
    {
        var folder = file.Folder == FileFolder.OfApplication ? FileFolder.OfApplication + "/config" : $"/etc/{service.Name}";
        return file.IsFolder ? folder : $"{folder}/{file.FileName}";
    }
}
