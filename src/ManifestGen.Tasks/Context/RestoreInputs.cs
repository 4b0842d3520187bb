using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>The files that <c>dotnet restore</c> reads.</summary>
public static class RestoreInputs
{
    private static readonly string[] InEveryFolder =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Directory.Build.rsp", "global.json"];

    private static readonly string[] NuGetConfig = ["nuget.config", "NuGet.config", "NuGet.Config"];

    /// <summary>Full paths, in ordinal order: the projects, their lock files, what lies above them up to the root, and what those import.</summary>
    public static IReadOnlyCollection<string> Find(IEnumerable<string> projects, string root, FileProbe probe)
    {
        var inputs = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var project in projects)
        {
            var folder = Path.GetDirectoryName(project)!;
            AddWithImports(project, root, probe, inputs);
            foreach (var name in LockFilesOf(project))
            {
                AddIfThere(Path.Combine(folder, name), probe, inputs);
            }

            foreach (var above in Paths.FoldersUpTo(folder, root))
            {
                foreach (var name in InEveryFolder)
                {
                    AddWithImports(Path.Combine(above, name), root, probe, inputs);
                }

                if (probe.FindAnyCasing(above, NuGetConfig) is { } config)
                {
                    inputs.Add(config);
                }
            }
        }

        return inputs;
    }

    /// <summary>The NuGet.config files among the inputs.</summary>
    public static IEnumerable<string> PackageConfigs(IEnumerable<string> inputs) => inputs.Where(path => NuGetConfig.Contains(Path.GetFileName(path), Paths.Comparer));

    /// <summary>Whether one of the inputs locks packages.</summary>
    public static bool HoldLockFile(IEnumerable<string> inputs) => inputs.Select(Path.GetFileName)
        .Any(name => name.EndsWith(".lock.json", StringComparison.Ordinal));

    // Projects that share a folder have one each.
    private static IEnumerable<string> LockFilesOf(string project) =>
        ["packages.lock.json", $"packages.{Path.GetFileNameWithoutExtension(project).Replace(' ', '_')}.lock.json"];

    private static void AddIfThere(string path, FileProbe probe, SortedSet<string> inputs)
    {
        if (probe.Exists(path))
        {
            inputs.Add(path);
        }
    }

    /// <summary>An import that lies outside the root, or is not there, is none of the context's.</summary>
    private static void AddWithImports(string path, string root, FileProbe probe, SortedSet<string> inputs)
    {
        if (!Paths.IsIn(root, path) || inputs.Contains(path) || !probe.Exists(path))
        {
            return;
        }

        inputs.Add(path);
        if (!ProjectXml.IsProjectFile(path))
        {
            return;
        }

        foreach (var import in ProjectXml.Read(path).Imports)
        {
            AddWithImports(import, root, probe, inputs);
        }
    }
}
