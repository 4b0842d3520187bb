using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>How far up the sources of a project may reach.</summary>
/// <param name="Top">The topmost folder that may be a build context.</param>
/// <param name="IsRepository">Whether it is the root of a git repository: what lies above it, another clone does not have.</param>
public sealed record SourceTree(string Top, bool IsRepository)
{
    private const string ModuleFolder = "/modules/";

    public static SourceTree Of(string projectFolder, FileProbe probe)
    {
        var top = projectFolder;
        foreach (var folder in Paths.FoldersUpwards(projectFolder))
        {
            if (IsOfMachine(folder))
            {
                break;
            }

            top = folder;
            if (IsRepositoryRoot(folder, probe))
            {
                return new(folder, IsRepository: true);
            }
        }

        return new(top, IsRepository: false);
    }

    /// <summary>Whether a folder is no part of a source tree but holds such: a home folder, that of temporary files, and what holds these.</summary>
    private static bool IsOfMachine(string folder) =>
        Path.GetDirectoryName(folder) is null
        || new[] { Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), Path.GetTempPath().TrimEnd(Path.DirectorySeparatorChar) }
            .Any(path => path.Length > 0 && Paths.IsIn(folder, path));

    // A submodule has a file that names a folder of the repository around it; a worktree has one too, and is a root of its own.
    private static bool IsRepositoryRoot(string folder, FileProbe probe)
    {
        var git = Path.Combine(folder, ".git");
        if (Directory.Exists(git))
        {
            probe.Exists(Path.Combine(git, "config"));
            return true;
        }

        return probe.Exists(git) && !(FileStore.TryRead(git) ?? "").Replace('\\', '/').Contains(ModuleFolder);
    }
}
