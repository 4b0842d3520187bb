using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Manifests;

/// <summary>
/// What a build has to say again as long as nothing changes, and on which files that depends. The targets read both lists, so that a build that has nothing
/// to write says it without starting the task.
/// </summary>
public static class RepeatedWarnings
{
    /// <summary>Between code, file and text; no path and no text of ours has it.</summary>
    private const char Separator = '|';

    public static string PathFor(string stamp) => Path.ChangeExtension(stamp, ".warnings");

    public static string WatchedPathFor(string stamp) => Path.ChangeExtension(stamp, ".watched");

    public static void Write(string stamp, string projectFolder, IReadOnlyCollection<Problem> warnings, IEnumerable<string> watched)
    {
        WriteOrDelete(PathFor(stamp), PathList.Write(warnings.Select(warning => string.Join($"{Separator}", warning.Code, warning.File, OnOneLine(warning.Message)))));
        WriteOrDelete(WatchedPathFor(stamp), PathList.Write(watched.Select(file => Paths.Relative(projectFolder, file))));
    }

    private static void WriteOrDelete(string path, string text)
    {
        if (text.Length > 0)
        {
            FileStore.Write(path, text);
        }
        else if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private static string OnOneLine(string text) => text.Replace('\r', ' ').Replace('\n', ' ').Replace(Separator, '/');
}
