using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Manifests;

/// <summary>The file in obj that says which files the last build wrote. Its age says when.</summary>
public static class Stamp
{
    /// <summary>The name up to version 0.1, one for all projects of a folder.</summary>
    private const string SharedName = "manifestgen.stamp";

    /// <summary>Full paths; empty without a stamp.</summary>
    public static IReadOnlyList<string> Read(string stamp, string projectFolder) =>
        PathList.Read(FileStore.TryRead(stamp) ?? FileStore.TryRead(Path.Combine(Path.GetDirectoryName(stamp)!, SharedName)) ?? "").Select(path => Paths.Full(path, projectFolder)).ToArray();

    public static void Write(string stamp, string projectFolder, IEnumerable<string> files) =>
        FileStore.Write(stamp, PathList.Write(files.Select(file => Paths.Relative(projectFolder, file))));
}
