namespace ManifestGen.EnvFiles;

/// <summary>Reads a file of variables as <c>docker stack deploy</c> and <c>docker run --env-file</c> do: a variable on each line, and everything behind the <c>=</c> is its value.</summary>
internal static class StackEnvFile
{
    /// <summary>What the client's reader of lines can hold.</summary>
    public const int LongestLine = 64 * 1024;

    /// <summary>The variables in their order, up to the first line that the client cannot read.</summary>
    /// <param name="text">The text with LF as the end of its lines, and without a mark at its beginning.</param>
    /// <param name="error">What the client says of that line.</param>
    public static IReadOnlyList<EnvFileEntry> Read(string text, out EnvFileError? error)
    {
        var entries = new List<EnvFileEntry>();
        error = null;
        for (var start = 0; start < text.Length && error is null;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var at = start;
            while (at < end && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at < end && text[at] != '#')
            {
                error = Read(text.Substring(at, end - at), at, entries);
            }

            start = end + 1;
        }

        return entries;
    }

    private static EnvFileError? Read(string line, int at, List<EnvFileEntry> entries)
    {
        var equals = line.IndexOf('=');
        var name = equals < 0 ? line : line.Substring(0, equals);
        if (line.Length >= LongestLine)
        {
            return new(at, "the line has more than 65,535 characters");
        }

        if (name.Length == 0)
        {
            return new(at, "the name of the variable is missing");
        }

        if (name.IndexOfAny([' ', '\t']) is >= 0 and var space)
        {
            return new(at, name.StartsWith("export ", StringComparison.Ordinal) || name.StartsWith("export\t", StringComparison.Ordinal)
                ? "'export' becomes a part of the name"
                : $"the name '{name.Substring(0, space)}' is followed by a space");
        }

        entries.Add(new(at, name, equals < 0 ? null : line.Substring(equals + 1)) { ValueAt = at + equals + 1 });
        return null;
    }
}
