using System.Text;
using System.Text.RegularExpressions;

namespace ManifestGen.Rendering.Docker;

/// <summary>
/// A line of an ignore file as the engine reads it: a pattern of paths, or with <c>!</c> an exception from those above. <c>*</c> and <c>?</c> stop at
/// <c>/</c>, <c>**</c> does not, and what is below a folder that matches matches too. Unlike in git, a pattern without <c>/</c> is one of the context's root.
/// </summary>
public sealed class IgnorePattern
{
    private readonly Regex _regex;

    private IgnorePattern(string text, bool isException, Regex regex)
    {
        Text = text;
        IsException = isException;
        _regex = regex;
    }

    /// <summary>The pattern without <c>!</c>, and without what the engine does not read: spaces around it, a slash at its start or end.</summary>
    public string Text { get; }

    public bool IsException { get; }

    /// <summary>The line that means the same.</summary>
    public string Line => IsException ? "!" + Text : Text;

    /// <summary>Whether a line says anything: not where it is empty or a comment.</summary>
    public static bool IsRule(string line) => line.Trim().Length > 0 && line[0] != '#';

    /// <summary>Null for a line that says nothing, and for one that the engine refuses.</summary>
    public static IgnorePattern? TryParse(string line)
    {
        if (!IsRule(line))
        {
            return null;
        }

        var text = line.Trim();
        var isException = text[0] == '!';
        var pattern = Clean(isException ? text.Substring(1).Trim() : text);
        try
        {
            return pattern.Length == 0 || ToRegex(pattern) is not { } regex ? null : new(pattern, isException, new Regex(regex, RegexOptions.CultureInvariant | RegexOptions.Singleline));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// The pattern that decides about a path of the context. Null where none does. As the engine, which goes from folder to folder, and asks a pattern only where
    /// it could change the answer: an exception for a folder is none for what a pattern names in the folder.
    /// </summary>
    public static IgnorePattern? Deciding(IReadOnlyList<IgnorePattern> patterns, string path)
    {
        var matches = new bool[patterns.Count];
        IgnorePattern? deciding = null;
        foreach (var prefix in FoldersOf(path).Append(path))
        {
            deciding = null;
            for (var i = 0; i < patterns.Count; i++)
            {
                matches[i] = matches[i] || (patterns[i].IsException == deciding is { IsException: false } && patterns[i]._regex.IsMatch(prefix));
                deciding = matches[i] ? patterns[i] : deciding;
            }
        }

        return deciding;
    }

    /// <summary>Whether the pattern matches the path, or a folder that it is in.</summary>
    public bool Matches(string path) => FoldersOf(path).Append(path).Any(_regex.IsMatch);

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var end = path.IndexOf('/'); end > 0; end = path.IndexOf('/', end + 1))
        {
            yield return path.Substring(0, end);
        }
    }

    // As Go's filepath.Clean: no empty parts, no '.', and '..' takes away the part before it.
    private static string Clean(string pattern)
    {
        var parts = new List<string>();
        foreach (var part in pattern.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".." || pattern[0] != '/')
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>Null for a pattern that ends in the middle of something.</summary>
    private static string? ToRegex(string pattern)
    {
        var regex = new StringBuilder(@"\A");
        for (var i = 0; i < pattern.Length; i++)
        {
            var next = i + 1 < pattern.Length ? pattern[i + 1] : '\0';
            switch (pattern[i])
            {
                case '*' when next == '*':
                    i++;
                    // One slash after it belongs to it, so that it stands for no folder too.
                    i += i + 1 < pattern.Length && pattern[i + 1] == '/' ? 1 : 0;
                    regex.Append(i + 1 < pattern.Length ? "(.*/)?" : ".*");
                    break;
                case '*':
                    regex.Append("[^/]*");
                    break;
                case '?':
                    regex.Append("[^/]");
                    break;
                case '\\' when next == '\0':
                    return null;
                case '\\':
                    regex.Append(Regex.Escape(next.ToString()));
                    i++;
                    break;
                case '[':
                    var end = pattern.IndexOf(']', i + 1);
                    if (end < i + 2)
                    {
                        return null;
                    }

                    regex.Append(pattern, i, end - i + 1);
                    i = end;
                    break;
                default:
                    regex.Append(Regex.Escape(pattern[i].ToString()));
                    break;
            }
        }

        return regex.Append(@"\z").ToString();
    }
}
