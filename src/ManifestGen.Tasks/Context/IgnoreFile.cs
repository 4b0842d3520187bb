using ManifestGen.Rendering.Docker;
using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>The user's <c>.dockerignore</c> in the context's root. The engine does not read it beside ours, so that ours takes its rules over.</summary>
public sealed class IgnoreFile
{
    private const int Named = 3;

    private readonly string _path;
    private readonly string[] _lines;

    private IgnoreFile(string path, string[] lines) => (_path, _lines) = (path, lines);

    /// <summary>The rules that the engine would read, in their order.</summary>
    public IReadOnlyList<string> Rules => [.. _lines.Select(IgnorePattern.TryParse).OfType<IgnorePattern>().Select(pattern => pattern.Line)];

    public static IgnoreFile Read(string root, FileProbe probe)
    {
        var path = Path.Combine(root, ".dockerignore");
        return new(path, probe.Exists(path) ? FileStore.WithLineFeeds(File.ReadAllText(path)).Split('\n') : []);
    }

    /// <summary>Whether the user takes a file in that would be left out for what it is called.</summary>
    public bool TakesIn(string path) => _lines.Select(IgnorePattern.TryParse).OfType<IgnorePattern>()
        .Any(rule => rule.IsException && SecretFiles.Patterns.Select(IgnorePattern.TryParse).OfType<IgnorePattern>().Any(pattern => pattern.Matches(rule.Text)) && rule.Matches(path));

    /// <summary>Lines that the engine refuses, and lines that leave out what the Dockerfile copies.</summary>
    /// <param name="files">What the Dockerfile copies, relative to the root.</param>
    /// <param name="folders">The same of folders.</param>
    public IEnumerable<Problem> Problems(IEnumerable<string> files, IEnumerable<string> folders)
    {
        var patterns = _lines.Select((line, index) => (Pattern: IgnorePattern.TryParse(line), Line: index + 1, Text: line)).ToArray();
        foreach (var (_, line, text) in patterns.Where(entry => entry.Pattern is null && IgnorePattern.IsRule(entry.Text)))
        {
            yield return Problem.Warning(ProblemCodes.IgnoredButCopied, _path, $"'{text.Trim()}' is not a valid pattern, and the engine rejects a build with it. Dockerfile.dockerignore omits it. Correct the pattern.", line);
        }

        var known = patterns.Where(entry => entry.Pattern is not null).ToDictionary(entry => entry.Pattern!, entry => entry.Line);
        IgnorePattern[] all = [.. patterns.Select(entry => entry.Pattern).OfType<IgnorePattern>()];
        var ignored = files.Concat(folders.Where(folder => folder.Length > 0).Select(folder => folder + "/"))
            .Select(path => (Path: path, Rule: IgnorePattern.Deciding(all, path.EndsWith("/", StringComparison.Ordinal) ? path + "\u2026" : path)))
            .Where(entry => entry.Rule is { IsException: false })
            .GroupBy(entry => entry.Rule!, entry => entry.Path);
        foreach (var rule in ignored)
        {
            var paths = rule.OrderBy(path => path, StringComparer.Ordinal).ToArray();
            var more = paths.Length > Named ? $" and {paths.Length - Named} more" : "";
            yield return Problem.Warning(ProblemCodes.IgnoredButCopied, _path,
                $"'{rule.Key.Line}' excludes {string.Join(", ", paths.Take(Named))}{more}, which the image build needs, so Dockerfile.dockerignore includes it. Add an exception such as '!{paths[0].TrimEnd('/')}' after this line.",
                known[rule.Key]);
        }
    }
}
