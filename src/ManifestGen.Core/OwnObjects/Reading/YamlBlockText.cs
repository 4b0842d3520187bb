namespace ManifestGen.OwnObjects.Reading;

/// <summary>Texts of several lines, behind <c>|</c> and <c>&gt;</c>.</summary>
internal static class YamlBlockText
{
    public static PlacedScalar Read(YamlLines lines, int start, int indent)
    {
        var header = lines.Line.Substring(start);
        var signs = header.Split(' ')[0];
        if (signs.Length > 2 || signs.Skip(1).Any(sign => sign is not ('+' or '-')) || !YamlLines.IsBlank(header.Substring(signs.Length)))
        {
            // An indentation that is said by a digit.
            throw YamlProblem.NotUnderstood;
        }

        var place = lines.Place(start, signs.Length);
        lines.Number++;
        var content = Content(lines, indent);
        var text = string.Join(signs[0] == '|' ? "\n" : " ", content);
        return new(signs.EndsWith("-", StringComparison.Ordinal) || text.Length == 0 ? text : text + "\n", isPlain: false, place);
    }

    private static List<string> Content(YamlLines lines, int indent)
    {
        var content = new List<string>();
        int? own = null;
        for (; !lines.IsAtEnd; lines.Number++)
        {
            var isEmpty = lines.Line.Trim(' ').Length == 0;
            if (lines.IsMarker || (!isEmpty && lines.Indent <= indent))
            {
                break;
            }

            own ??= isEmpty ? null : lines.Indent;
            if (!isEmpty && lines.Indent < own)
            {
                throw YamlProblem.NotUnderstood;
            }

            content.Add(own is { } column && lines.Line.Length > column ? lines.Line.Substring(column) : "");
        }

        while (content.Count > 0 && content[content.Count - 1].Length == 0)
        {
            content.RemoveAt(content.Count - 1);
        }

        return content;
    }
}
