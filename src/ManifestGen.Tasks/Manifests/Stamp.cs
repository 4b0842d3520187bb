using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Manifests;

/// <summary>The file in obj that says which files the last build of a project wrote. Its age says when.</summary>
public static class Stamp
{
    private const string Suffix = ".manifestgen.stamp";

    /// <summary>The name up to version 0.1, one for all projects of a folder.</summary>
    private const string SharedName = "manifestgen.stamp";

    /// <summary>Full paths; empty without a stamp.</summary>
    public static IReadOnlyList<string> Read(string stamp, string projectFolder) =>
        ReadPaths(FileStore.TryRead(stamp) ?? FileStore.TryRead(Path.Combine(Path.GetDirectoryName(stamp)!, SharedName)) ?? "", projectFolder);

    public static void Write(string stamp, string projectFolder, IEnumerable<string> files) =>
        FileStore.Write(stamp, PathList.Write(files.Select(file => Paths.Relative(projectFolder, file))));

    /// <summary>The stamps of projects that are gone: those of the same obj folder whose project file is not in this project's folder any more.</summary>
    public static IReadOnlyList<FormerProject> OfFormerProjects(string stamp, string projectFolder) =>
        FolderWalk.Files(Path.GetDirectoryName(stamp)!, "*" + Suffix)
            .Where(path => !string.Equals(path, stamp, Paths.Comparison))
            .Select(path => new FormerProject(NameOf(path), ReadPaths(FileStore.TryRead(path) ?? "", projectFolder)))
            .Where(former => former.FileName.Length > 0 && !File.Exists(Path.Combine(projectFolder, former.FileName)))
            .ToArray();

    private static string NameOf(string stamp) => Path.GetFileName(stamp) is var name ? name.Substring(0, name.Length - Suffix.Length) : "";

    private static IReadOnlyList<string> ReadPaths(string text, string projectFolder) =>
        PathList.Read(text).Select(path => Paths.Full(path, projectFolder)).ToArray();
}

/// <summary>A project that was renamed, or is gone.</summary>
/// <param name="FileName">Of its project file.</param>
/// <param name="Files">The full paths of what its last build wrote.</param>
public sealed record FormerProject(string FileName, IReadOnlyList<string> Files);
