using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration.Files;

/// <summary>
/// MGEN528, MGEN529 and MGEN530: Kubernetes mounts the folder of a file as a volume, which hides what the image has there, and in which nothing else
/// can be mounted, since it cannot be written.
/// </summary>
internal sealed class FilePlaceRule : IServiceRule
{
    private static readonly string[] Needed = ["/", FileFolder.OfApplication, "/etc", "/dev", "/proc", "/sys"];

    private static readonly string[] KernelFolders = ["/dev/", "/proc/", "/sys/"];

    private static readonly string[] OfTheImage =
    [
        "/bin", "/boot", "/home", "/lib", "/lib64", "/root", "/run", "/sbin", "/usr", "/usr/bin", "/usr/lib", "/usr/local", "/usr/share",
        "/usr/share/dotnet", "/var", "/var/lib", "/var/run",
    ];

    private static readonly Rule Nested = new(
        "MGEN528",
        "A file lies within another mount",
        "'{0}' lies within '{1}', {2}: use a path beside it",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule Hides = new(
        "MGEN529",
        "The folder of a file is one that the container needs",
        "Kubernetes mounts the folder '{0}' of the file as a volume, and {1}: use a folder of its own such as '{2}'",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule HidesFiles = new(
        "MGEN530",
        "The folder of a file hides one of the image",
        "Kubernetes mounts the folder '{0}' of the file as a volume, which hides what the image has there: use a folder of its own such as '{1}'",
        RuleSeverity.Warning,
        Category.Configuration);

    public IReadOnlyList<Rule> Rules => [Nested, Hides, HidesFiles];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var isKubernetes = application.Project.Targets.HasFlag(ManifestTargets.Kubernetes);
        var files = service.Configuration.Files.Where(FilePathRule.IsValid).ToArray();
        return files.Select(file => NestingOf(file, files, service, isKubernetes) ?? (isKubernetes ? HidingOf(file, service) : null)).OfType<Finding>();
    }

    private static Finding? NestingOf(FileModel file, FileModel[] files, ServiceModel service, bool isKubernetes)
    {
        var place = file.Origin.Argument("path");
        if (files.FirstOrDefault(other => !other.IsFolder && IsWithin(file.Path, other.Path)) is { } outer)
        {
            return Nested.At(place, file.Path, outer.Path, "which is a file");
        }

        var volume = isKubernetes ? service.Configuration.Folders.FirstOrDefault(folder => !folder.IsMountedByFile && IsWithin(file.Folder, folder.Path)) : null;
        return volume is null ? null : Nested.At(place, file.Path, volume.Path, "a volume that cannot be written, so nothing can be mounted in it");
    }

    private static Finding? HidingOf(FileModel file, ServiceModel service)
    {
        var folder = service.Configuration.Folders.First(candidate => candidate.Path == file.Folder);
        if (folder.IsMountedByFile)
        {
            return null;
        }

        var place = file.Origin.Argument("path");
        var better = BetterPath(file, service);
        var remedy = FilePathRule.IsValid(file with { Path = better }) ? new Remedy($"Use '{better}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(better))) : null;
        return ReasonOf(folder.Path) is { } reason ? Hides.At(place, folder.Path, reason, better) with { Remedy = remedy }
            : OfTheImage.Contains(folder.Path) ? HidesFiles.At(place, folder.Path, better) with { Remedy = remedy }
            : null;
    }

    private static string? ReasonOf(string folder) => folder switch
    {
        Rendering.Defaults.TemporaryFilesPath => "another volume is there already",
        FileFolder.OfApplication => "the program is there",
        _ when Needed.Contains(folder) || KernelFolders.Any(kernel => folder.StartsWith(kernel, StringComparison.Ordinal)) => "the container does not start without what is there",
        _ => null,
    };

    // A folder named after the service, except where everything is the service's.
    private static string BetterPath(FileModel file, ServiceModel service)
    {
        var folder = file.Folder switch
        {
            FileFolder.OfApplication => FileFolder.OfApplication + "/config",
            Rendering.Defaults.TemporaryFilesPath => $"{file.Folder}/{service.Name}",
            _ => $"/etc/{service.Name}",
        };
        return file.IsFolder ? folder : $"{folder}/{file.FileName}";
    }

    private static bool IsWithin(string path, string other) => path.StartsWith(other + "/", StringComparison.Ordinal);
}
