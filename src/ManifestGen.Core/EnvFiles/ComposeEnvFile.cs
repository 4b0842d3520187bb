namespace ManifestGen.EnvFiles;

/// <summary>
/// Reads a file of variables as Compose does: values may be in quotes and go on over several lines, <c>$NAME</c> stands for a variable, and <c> #</c> begins a comment.
/// </summary>
internal sealed class ComposeEnvFile
{
    private readonly string _text;
    private readonly List<EnvFileEntry> _entries = [];
    private int _at;

    private ComposeEnvFile(string text) => _text = text;

    /// <summary>The variables in their order, up to the first place that Compose cannot read.</summary>
    /// <param name="text">The text with LF as the end of its lines, and without a mark at its beginning.</param>
    /// <param name="error">What Compose says of that place.</param>
    public static IReadOnlyList<EnvFileEntry> Read(string text, out EnvFileError? error)
    {
        var file = new ComposeEnvFile(text);
        error = null;
        while (error is null && file.SkipToName())
        {
            error = file.ReadEntry();
        }

        return file._entries;
    }

    private bool SkipToName()
    {
        while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] == '#'))
        {
            _at = _text[_at] == '#' ? EndOfLine(_at) : _at + 1;
        }

        return _at < _text.Length;
    }

    private EnvFileError? ReadEntry()
    {
        var start = _at;
        var nameAt = AfterExport(start);
        var end = nameAt;
        for (; end < _text.Length && _text[end] is not ('=' or ':' or '\n'); end++)
        {
            if (!IsOfName(_text[end]))
            {
                return new(end, $"'{_text[end]}' is not valid in the name of a variable");
            }
        }

        var name = _text.Substring(nameAt, end - nameAt).TrimEnd();
        if (name.Any(char.IsWhiteSpace))
        {
            return new(nameAt, "the name of a variable cannot contain a space");
        }

        if (end == _text.Length || _text[end] == '\n')
        {
            _at = end;
            _entries.Add(new(start, name, Value: null) { HasExport = nameAt > start });
            return null;
        }

        var valueAt = end + 1;
        while (valueAt < _text.Length && _text[valueAt] != '\n' && char.IsWhiteSpace(_text[valueAt]))
        {
            valueAt++;
        }

        var entry = new EnvFileEntry(start, name, "") { HasExport = nameAt > start, ValueAt = valueAt, HasColon = _text[end] == ':' };
        return valueAt < _text.Length && _text[valueAt] is '"' or '\'' ? ReadQuoted(entry) : ReadPlain(entry);
    }

    private EnvFileError? ReadPlain(EnvFileEntry entry)
    {
        var end = EndOfLine(entry.ValueAt);
        var line = _text.Substring(entry.ValueAt, end - entry.ValueAt);
        var comment = line.IndexOf(" #", StringComparison.Ordinal);
        _at = end;
        return Add(entry with { Value = (comment < 0 ? line : line.Substring(0, comment)).TrimEnd(), CommentAt = comment < 0 ? null : entry.ValueAt + comment + 1, IsExpanded = true });
    }

    private EnvFileError? ReadQuoted(EnvFileEntry entry)
    {
        var quote = _text[entry.ValueAt];
        for (var at = entry.ValueAt + 1; at < _text.Length; at++)
        {
            if (_text[at] == '\\' && at + 1 < _text.Length)
            {
                at++;
            }
            else if (_text[at] == quote)
            {
                var value = _text.Substring(entry.ValueAt + 1, at - entry.ValueAt - 1);
                _at = at + 1;
                return Add(entry with { Value = value, Quote = quote, IsExpanded = quote == '"' });
            }
        }

        return new(entry.ValueAt, "the quote is never closed");
    }

    private EnvFileError? Add(EnvFileEntry entry)
    {
        if (entry.IsExpanded && References.Problem(entry.Value!) is { } problem)
        {
            return new(entry.ValueAt + problem, "'${' has no closing '}'");
        }

        _entries.Add(entry);
        return null;
    }

    private int AfterExport(int at)
    {
        const string Export = "export";
        var end = at + Export.Length;
        if (string.CompareOrdinal(_text, at, Export, 0, Export.Length) != 0 || end >= _text.Length || _text[end] is not (' ' or '\t'))
        {
            return at;
        }

        while (end < _text.Length && _text[end] is ' ' or '\t')
        {
            end++;
        }

        return end;
    }

    private int EndOfLine(int at) => _text.IndexOf('\n', at) is >= 0 and var end ? end : _text.Length;

    private static bool IsOfName(char character) => char.IsLetterOrDigit(character) || char.IsWhiteSpace(character) || character is '_' or '.' or '-' or '[' or ']';
}
