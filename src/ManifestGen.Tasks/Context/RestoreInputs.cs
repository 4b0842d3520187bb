using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>The files that <c>dotnet restore</c> reads.</summary>
public static class RestoreInputs
{
    /// <summary>The extensions of NuGet's notes in obj, which bring in the files of packages.</summary>
    private static readonly string[] Notes = [".nuget.g.props", ".nuget.g.targets"];

    /// <summary>NuGet's note of what packages need.</summary>
    private const string Assets = "project.assets.json";

    /// <summary>What MSBuild takes from the nearest folder upwards.</summary>
    private static readonly string[] Nearest = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Directory.Build.rsp"];

    /// <summary>A project, what it imports, and its lock file.</summary>
    public static IEnumerable<UsedFile> Of(ClosureProject project, FileProbe probe)
    {
        var place = new ElementPlace(project.Path);
        yield return new(project.Path, "the referenced project", place) { IsRestored = true };
        var imports = project.Evaluations.Count > 0 ? project.Evaluations.SelectMany(evaluation => evaluation.UserImports) : ProjectXml.ImportsOf(project.Path, probe);
        foreach (var path in imports.Concat(LockFilesOf(project)).Distinct(Paths.Comparer).Where(probe.Exists))
        {
            yield return new(path, "the imported file", place) { IsRestored = true };
        }
    }

    /// <summary>Looks for what would change the evaluation of a project if it appeared.</summary>
    public static void Watch(ClosureProject project, FileProbe probe)
    {
        foreach (var name in Nearest)
        {
            _ = Paths.FoldersUpwards(project.Folder).FirstOrDefault(folder => probe.Exists(Path.Combine(folder, name)));
        }

        foreach (var extensions in project.Evaluations.Take(1).Select(evaluation => evaluation.Property("MSBuildProjectExtensionsPath")).Where(path => path.Length > 0))
        {
            foreach (var note in Notes.Select(note => Path.GetFileName(project.Path) + note).Append(Assets))
            {
                probe.Exists(Path.Combine(Paths.Full(extensions, project.Folder), note));
            }
        }
    }

    /// <summary>Whether one of the inputs locks packages.</summary>
    public static bool HoldLockFile(IEnumerable<string> inputs) => inputs.Select(Path.GetFileName)
        .Any(name => name.EndsWith(".lock.json", StringComparison.Ordinal));

    // Projects that share a folder have one each.
    private static IEnumerable<string> LockFilesOf(ClosureProject project) =>
        project.Evaluations.Select(evaluation => evaluation.Property("NuGetLockFilePath")).Where(path => path.Length > 0).Select(path => Paths.Full(path, project.Folder))
            .Concat(new[] { "packages.lock.json", $"packages.{Path.GetFileNameWithoutExtension(project.Path).Replace(' ', '_')}.lock.json" }.Select(name => Path.Combine(project.Folder, name)));
}
