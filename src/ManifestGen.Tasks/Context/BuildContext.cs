using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>What a container build of a project needs. All paths are relative to the context's root, with <c>/</c> as separator, in ordinal order.</summary>
public sealed record BuildContext(
    string ProjectPath,
    string OutputPath,
    string ContextFromOutput,
    IReadOnlyList<string> RestoreInputs,
    IReadOnlyList<string> SourceFolders,
    IReadOnlyList<string> SourceFiles,
    IReadOnlyList<string> BuildOutputs)
{
    /// <summary>As the parser in the compiler reads it: <c>key=value</c> entries joined by <c>|</c>.</summary>
    public string ToText() => string.Join("|",
        new[] { Entry("project", ProjectPath), Entry("output", OutputPath), Entry("up", ContextFromOutput) }
            .Concat(RestoreInputs.Select(path => Entry("restore", path)))
            .Concat(SourceFolders.Select(path => Entry("source", path)))
            .Concat(SourceFiles.Select(path => Entry("file", path)))
            .Concat(BuildOutputs.Select(path => Entry("ignore", path))));

    /// <summary>Brings full paths into this form.</summary>
    public static BuildContext Create(
        string root, string project, string output,
        IEnumerable<string> restoreInputs, IEnumerable<string> sourceFolders, IEnumerable<string> sourceFiles, IEnumerable<string> buildOutputs)
    {
        var up = Paths.Relative(output, root);
        return new(
            Paths.Relative(root, project), Paths.Relative(root, output), up.Length == 0 ? "." : up,
            Relative(root, restoreInputs), Relative(root, sourceFolders), Relative(root, sourceFiles), Relative(root, buildOutputs));
    }

    private static string[] Relative(string root, IEnumerable<string> paths) =>
        paths.Select(path => Paths.Relative(root, path)).Distinct(Paths.Comparer).OrderBy(path => path, StringComparer.Ordinal).ToArray();

    private static string Entry(string key, string value) =>
        $"{key}={value.Replace("%", "%25").Replace("|", "%7C").Replace("#", "%23").Replace(";", "%3B").Replace("=", "%3D").Replace("\r", "%0D").Replace("\n", "%0A")}";
}
