using System.Text;

namespace ManifestGen.Text;

/// <summary>
/// How values are written in a Dockerfile so that they stay values. A path of COPY goes through three readers: JSON, the Dockerfile's own expansion of
/// <c>$NAME</c> and quotes, and patterns of file names. RUN has only the shell, ENTRYPOINT only JSON, LABEL only the expansion.
/// </summary>
public static class DockerText
{
    /// <summary>
    /// Whether a path can be named in a Dockerfile. The engine reads <c>\</c>, <c>*</c> and <c>?</c> as parts of a pattern however they are escaped;
    /// control characters end a line.
    /// </summary>
    public static bool CanHoldPath(string path) =>
        Characters.AreRepresentable(path) && !path.Any(c => c is '\\' or '*' or '?' || char.IsControl(c) || c is '\u2028' or '\u2029');

    /// <summary>A COPY instruction of the build stage.</summary>
    /// <param name="sources">Files or folders of the context; folders end with <c>/</c>.</param>
    /// <param name="destination">A folder, with a final <c>/</c>.</param>
    internal static string Copy(IEnumerable<string> sources, string destination)
    {
        var words = sources.Append(destination).ToArray();
        if (words.All(IsPlain))
        {
            return "COPY --link " + string.Join(" ", words);
        }

        var escaped = words.Select((word, index) => Expandable(NotHeredoc(index < words.Length - 1 ? Pattern(word) : word)));
        return "COPY --link " + Json(escaped);
    }

    /// <summary>A COPY instruction of the final stage, of what the build stage has made, for the user that the program runs as.</summary>
    internal static string CopyForUser(string source, string destination, string user)
    {
        string[] words = [source, destination];
        var operands = words.All(IsPlain) ? string.Join(" ", words) : Json(words.Select(Expandable));
        return $"COPY --link --from=build --chown={user} {operands}";
    }

    /// <summary>An array of strings, the exec form of an instruction.</summary>
    internal static string Json(IEnumerable<string> words) => $"[{string.Join(", ", words.Select(JsonString))}]";

    /// <summary>A value of LABEL.</summary>
    internal static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ = c is '"' or '\\' or '$' ? text.Append('\\').Append(c) : text.Append(c);
        }

        return text.Append('"').ToString();
    }

    /// <summary>A path as one word of a POSIX shell, which no program takes for an option or a response file.</summary>
    internal static string ShellPath(string path)
    {
        if (IsPlain(path))
        {
            return path;
        }

        var relative = path[0] is '-' or '@' ? "./" + path : path;
        return "'" + relative.Replace("'", @"'\''") + "'";
    }

    /// <summary>An option with its value, as one word of a POSIX shell.</summary>
    internal static string ShellOption(string option, string value) =>
        IsPlain(value) ? option + value : option + "'" + value.Replace("'", @"'\''") + "'";

    private static bool IsPlain(string word) =>
        word.Length > 0 && word[0] != '-' && word.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '/' or '_' or '-' or '+');

    private static string Pattern(string path)
    {
        var text = new StringBuilder();
        for (var i = 0; i < path.Length; i++)
        {
            // A class of one character stands for it: [ begins a class, a leading ! negates the pattern, and spaces at the ends are cut off.
            var isSpecial = path[i] == '[' || (i == 0 && path[i] == '!') || (path[i] == ' ' && (i == 0 || i == path.TrimEnd('/').Length - 1));
            _ = isSpecial ? text.Append('[').Append(path[i]).Append(']') : text.Append(path[i]);
        }

        return text.ToString();
    }

    // COPY takes a word such as <<END for the content of a file.
    private static string NotHeredoc(string path) => path.IndexOf("<<", StringComparison.Ordinal) >= 0 ? "./" + path : path;

    private static string Expandable(string word)
    {
        var text = new StringBuilder();
        foreach (var c in word)
        {
            _ = c is '$' or '"' or '\'' or '\\' ? text.Append('\\').Append(c) : text.Append(c);
        }

        return text.ToString();
    }

    private static string JsonString(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ = c is '"' or '\\' ? text.Append('\\').Append(c) : text.Append(c);
        }

        return text.Append('"').ToString();
    }
}
