namespace ManifestGen.Tasks.Context;

/// <summary>The folder that a container build sends to the engine.</summary>
public static class ContextRoot
{
    /// <summary>The nearest folder, from the project's own upwards, that holds a solution, central package versions or a git repository; else the project's own.</summary>
    public static string Find(string projectFolder)
    {
        for (var folder = projectFolder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (IsRoot(folder))
            {
                return folder;
            }
        }

        return projectFolder;
    }

    private static bool IsRoot(string folder)
    {
        var git = Path.Combine(folder, ".git");
        return Directory.EnumerateFiles(folder, "*.sln").Any()
            || Directory.EnumerateFiles(folder, "*.slnx").Any()
            || File.Exists(Path.Combine(folder, "Directory.Packages.props"))
            || Directory.Exists(git)
            || File.Exists(git); // A git worktree.
    }
}
