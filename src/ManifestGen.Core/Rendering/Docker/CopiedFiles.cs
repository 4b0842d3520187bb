using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Docker;

/// <summary>What the build stage copies: first what restore reads, so that its layer is kept until one of these files changes; then the sources.</summary>
internal sealed class CopiedFiles
{
    private readonly ProjectModel _project;

    public CopiedFiles(ProjectModel project)
    {
        _project = project;
        RestoreInputs = project.RestoreInputs.Append(project.ProjectPath).Distinct(StringComparer.Ordinal).OrderBy(path => path, StringComparer.Ordinal).ToArray();
        Folders = project.SourceFolders.Where(folder => !project.SourceFolders.Any(other => other != folder && IsWithin(folder, other)))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(HoldsProject)
            .ToArray();
        PackageFolders = project.PackageFolders.Distinct(StringComparer.Ordinal).OrderBy(path => path, StringComparer.Ordinal).ToArray();
        Files = project.SourceFiles.Except(RestoreInputs, StringComparer.Ordinal)
            .Where(file => !Folders.Any(folder => IsWithin(file, folder)))
            .OrderBy(path => path, StringComparer.Ordinal)
            .ToArray();
    }

    public IReadOnlyList<string> RestoreInputs { get; }

    /// <summary>Where restore finds packages in the context itself.</summary>
    public IReadOnlyList<string> PackageFolders { get; }

    /// <summary>None within another one; the project's own last, because it changes most.</summary>
    public IReadOnlyList<string> Folders { get; }

    public IReadOnlyList<string> Files { get; }

    /// <summary>Everything that must be in the build context.</summary>
    public IEnumerable<string> All => RestoreInputs.Concat(PackageFolders).Concat(Folders).Concat(Files).Concat(_project.NeededFiles);

    public bool IsFolder(string path) => Folders.Contains(path) || PackageFolders.Contains(path);

    /// <summary>The pattern that decides whether a path of <see cref="All"/> is in the context; of a folder, whether anything in it is. Null where none does.</summary>
    public IgnorePattern? DecidingOn(string path, IReadOnlyList<IgnorePattern> patterns) =>
        path.Length == 0 ? null : IgnorePattern.Deciding(patterns, IsFolder(path) ? path + "/\u2026" : path);

    public IEnumerable<string> RestoreInstructions => CopyFiles(RestoreInputs).Concat(PackageFolders.Select(CopyFolder));

    public IEnumerable<string> SourceInstructions => CopyFiles(Files).Concat(Folders.Select(CopyFolder));

    private static string CopyFolder(string folder) => folder.Length == 0 ? DockerText.Copy(["."], ".") : DockerText.Copy([Destination(folder)], Destination(folder));

    // One instruction for the files of a folder; the root's files, which every project shares, come first.
    private static IEnumerable<string> CopyFiles(IEnumerable<string> files) =>
        files.GroupBy(FolderOf).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => DockerText.Copy(group, Destination(group.Key)));

    private bool HoldsProject(string folder) => IsWithin(_project.ProjectPath, folder);

    /// <summary>Whether a path is the folder or lies in it.</summary>
    public static bool IsWithin(string path, string folder) =>
        folder.Length == 0 || path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path.Substring(0, slash) : "";

    private static string Destination(string folder) => folder.Length == 0 ? "./" : folder + "/";
}
