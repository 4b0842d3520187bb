using System.Globalization;
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
        WriteOrDelete(PathFor(stamp), PathList.Write(warnings.Select(warning => string.Join($"{Separator}", warning.Code, PlaceOf(warning), OnOneLine(warning.Message)))));
        WriteOrDelete(WatchedPathFor(stamp), PathList.Write(watched.Select(file => Paths.Relative(projectFolder, file))));
    }

    // The targets have no number of a line to give, and MSBuild writes one behind the path in the same way.
    private static string PlaceOf(Problem warning) => warning.Line == 0
        ? warning.File
        : string.Format(CultureInfo.InvariantCulture, warning.Column == 0 ? "{0}({1})" : "{0}({1},{2})", warning.File, warning.Line, warning.Column);

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
