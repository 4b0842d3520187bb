using System.Text.RegularExpressions;
using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>A Dockerfile in the output folder that is not ManifestGen's, and so is left alone. It was written for a context of its own.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Context">The full path of the folder that it is built with.</param>
/// <param name="IsGuess">Whether nobody said which folder that is.</param>
public sealed record ForeignDockerfile(string Path, string Context, bool IsGuess)
{
    public const string FileName = "Dockerfile";

    private static readonly Regex Copy = new(@"^\s*(?:COPY|ADD)\s+(?<options>(?:--\S+\s+)*)(?<operands>.+?)\s*$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant);

    private static readonly Regex Continued = new(@"[\\`][ \t]*\n", RegexOptions.CultureInvariant);

    private static readonly Regex Quoted = new(@"""([^""]*)""", RegexOptions.CultureInvariant);

    /// <param name="output">The folder of the files.</param>
    /// <param name="context">The folder that the user chose; <see langword="null"/> to look for it.</param>
    /// <param name="top">The topmost folder that may be it.</param>
    /// <param name="probe">Remembers where files were looked for.</param>
    /// <returns><see langword="null"/> where there is none, or it is ManifestGen's.</returns>
    public static ForeignDockerfile? Find(string output, string? context, string top, FileProbe probe)
    {
        var path = System.IO.Path.Combine(output, FileName);
        if (!File.Exists(path))
        {
            probe.Exists(path);
            return null;
        }

        var text = FileStore.WithLineFeeds(File.ReadAllText(path));
        if (Ownership.IsOwned(text))
        {
            return null;
        }

        probe.Exists(path);
        return new(path, context ?? ContextOf(text, output, top), context is null);
    }

    public Problem? Problem(string project) => !IsGuess ? null : Tasks.Problem.Warning(ProblemCodes.ForeignDockerfile, Path,
        $"ManifestGen did not generate this file, and compose.yaml builds it with the detected context '{Relative(project)}', which contains the files that it copies. Set ManifestGenDockerfileContext to its context, relative to the project, or to '{Relative(project)}' to confirm.");

    private string Relative(string project) => Paths.Relative(System.IO.Path.GetDirectoryName(project)!, Context) is { Length: > 0 } way ? way : ".";

    /// <summary>The nearest folder that has all that the file copies; its own where none has, which is what most are written for.</summary>
    private static string ContextOf(string text, string output, string top)
    {
        var sources = Sources(text).Distinct(StringComparer.Ordinal).ToArray();
        return Paths.FoldersUpTo(output, top).FirstOrDefault(folder => sources.All(source => IsThere(folder, source))) ?? output;
    }

    private static bool IsThere(string folder, string source)
    {
        var path = System.IO.Path.Combine(folder, source.TrimStart('/'));
        return File.Exists(path) || Directory.Exists(path);
    }

    // What a variable, a pattern or an address stands for is not known here.
    private static IEnumerable<string> Sources(string text)
    {
        foreach (Match copy in Copy.Matches(Continued.Replace(text, " ")))
        {
            var operands = copy.Groups["operands"].Value;
            if (copy.Groups["options"].Value.IndexOf("--from=", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                continue;
            }

            var words = operands[0] == '[' ? [.. Quoted.Matches(operands).Cast<Match>().Select(match => match.Groups[1].Value)] : operands.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words.Take(words.Length - 1).Where(word => word.Length > 0 && word.IndexOfAny(['$', '*', '?', '[', '<', ':', '"', '\'']) < 0))
            {
                yield return word;
            }
        }
    }
}
