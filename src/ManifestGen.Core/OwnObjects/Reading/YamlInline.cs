namespace ManifestGen.OwnObjects.Reading;

/// <summary>What stands in a line: keys, scalars, and what is between brackets.</summary>
internal static class YamlInline
{
    /// <summary>Where the colon of a key is; -1 for a line that has none.</summary>
    public static int KeyEnd(YamlLines lines, int start)
    {
        var line = lines.Line;
        AssertUnderstood(line, start);
        if (line[start] is '[' or '{' or '|' or '>')
        {
            return -1;
        }

        if (line[start] is '"' or '\'')
        {
            var end = YamlQuotes.End(line, start);
            return end >= 0 && SkipSpaces(line, end + 1) is var colon && IsColon(line, colon) ? colon : -1;
        }

        for (var i = start; i < line.Length && !(line[i] == '#' && line[i - 1] == ' '); i++)
        {
            if (IsColon(line, i))
            {
                return i;
            }
        }

        return -1;
    }

    public static PlacedScalar Key(YamlLines lines, int start, int end)
    {
        var text = lines.Line.Substring(start, end - start).TrimEnd();
        // Merges of maps.
        return text == "<<" ? throw YamlProblem.NotUnderstood : Scalar(text, lines.Place(start, text.Length));
    }

    /// <summary>A value that begins in the line. Afterwards the lines are at the one behind it.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="indent">That of the map or list that it is in: what is deeper belongs to it.</param>
    public static PlacedNode Value(YamlLines lines, int start, int indent)
    {
        AssertUnderstood(lines.Line, start);
        switch (lines.Line[start])
        {
            case '|' or '>':
                return YamlBlockText.Read(lines, start, indent);
            case '[' or '{':
                return new YamlFlow(lines).Read(start);
            case '"' or '\'':
                return Quoted(lines, start);
        }

        var text = WithoutComment(lines.Line.Substring(start)).TrimEnd(' ', '\t');
        var place = lines.Place(start, text.Length);
        lines.Number++;
        // A text of several lines; or a second colon, which is an error in most places.
        return lines.GoesOn(indent) || text.Contains(": ") || text[text.Length - 1] == ':' ? throw YamlProblem.NotUnderstood : new PlacedScalar(text, isPlain: true, place);
    }

    public static int SkipSpaces(string line, int start)
    {
        while (start < line.Length && line[start] is ' ' or '\t')
        {
            start++;
        }

        return start;
    }

    /// <summary>A scalar with its quotes, if it has some.</summary>
    public static PlacedScalar Scalar(string text, TextPlace place) =>
        text.Length > 1 && text[0] is '"' or '\'' ? new(YamlQuotes.Read(text), isPlain: false, place) : new(text, isPlain: true, place);

    /// <summary>Anchors, aliases, tags, complex keys and directives are left to the build.</summary>
    public static void AssertUnderstood(string line, int start)
    {
        if (line[start] is '&' or '*' or '!' or '%' or '@' or '`' || (line[start] is '?' && (start + 1 == line.Length || line[start + 1] == ' ')))
        {
            throw YamlProblem.NotUnderstood;
        }
    }

    private static bool IsColon(string line, int index) => index < line.Length && line[index] == ':' && (index + 1 == line.Length || line[index + 1] is ' ' or '\t');

    private static PlacedScalar Quoted(YamlLines lines, int start)
    {
        var line = lines.Line;
        var end = YamlQuotes.End(line, start);
        if (end < 0 || !YamlLines.IsBlank(line.Substring(end + 1)))
        {
            throw YamlProblem.NotUnderstood;
        }

        var place = lines.Place(start, end + 1 - start);
        lines.Number++;
        return Scalar(line.Substring(start, end + 1 - start), place);
    }

    private static string WithoutComment(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '#' && text[i - 1] is ' ' or '\t')
            {
                return text.Substring(0, i);
            }
        }

        return text;
    }
}
