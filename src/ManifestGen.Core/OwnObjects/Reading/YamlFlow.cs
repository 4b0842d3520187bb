namespace ManifestGen.OwnObjects.Reading;

/// <summary>What is between brackets and braces, in one line or several.</summary>
internal sealed class YamlFlow(YamlLines lines)
{
    private const int MaxDepth = 64;

    private int _column;

    /// <summary>The node that begins at a column. Afterwards the lines are at the one behind it.</summary>
    public PlacedNode Read(int column)
    {
        _column = column;
        var node = Node(depth: 0);
        if (!YamlLines.IsBlank(lines.Line.Substring(_column)))
        {
            throw YamlProblem.NotUnderstood;
        }

        lines.Number++;
        return node;
    }

    private PlacedNode Node(int depth)
    {
        if (depth > MaxDepth)
        {
            throw YamlProblem.NotUnderstood;
        }

        switch (Peek())
        {
            case '[':
                return List(depth);
            case '{':
                return Map(depth);
            default:
                return Scalar();
        }
    }

    private PlacedList List(int depth)
    {
        var (items, place) = (new List<PlacedNode>(), lines.Place(_column++, 1));
        while (Peek() != ']')
        {
            items.Add(Node(depth + 1));
            // A key in a list makes a map of one entry.
            Separate(']');
        }

        _column++;
        return new(items, place);
    }

    private PlacedMap Map(int depth)
    {
        var (entries, place) = (new List<PlacedEntry>(), lines.Place(_column++, 1));
        while (Peek() != '}')
        {
            var key = Scalar();
            if (Peek() != ':' || key.Value == "<<" || entries.Any(entry => entry.Key.Value == key.Value))
            {
                throw YamlProblem.NotUnderstood;
            }

            _column++;
            entries.Add(new(key, Peek() is ',' or '}' ? new PlacedScalar("", isPlain: true, lines.Place(_column, 0)) : Node(depth + 1)));
            Separate('}');
        }

        _column++;
        return new(entries, place);
    }

    private void Separate(char end)
    {
        if (Peek() == ',')
        {
            _column++;
        }
        else if (Peek() != end)
        {
            throw YamlProblem.NotUnderstood;
        }
    }

    private PlacedScalar Scalar()
    {
        Peek();
        var (line, start) = (lines.Line, _column);
        YamlInline.AssertUnderstood(line, start);
        if (line[start] is '"' or '\'')
        {
            _column = YamlQuotes.End(line, start) + 1;
            return _column == 0 ? throw YamlProblem.NotUnderstood : YamlInline.Scalar(line.Substring(start, _column - start), lines.Place(start, _column - start));
        }

        while (_column < line.Length && !IsEnd(line, _column))
        {
            _column++;
        }

        var text = line.Substring(start, _column - start).TrimEnd();
        return text.Length == 0 ? throw YamlProblem.NotUnderstood : new(text, isPlain: true, lines.Place(start, text.Length));
    }

    private static bool IsEnd(string line, int index) => line[index] is ',' or '[' or ']' or '{' or '}'
        || (line[index] == ':' && (index + 1 == line.Length || line[index + 1] is ' ' or ',' or '[' or ']' or '{' or '}'))
        || (line[index] == '#' && line[index - 1] == ' ');

    // The next sign, in this line or a later one.
    private char Peek()
    {
        while (true)
        {
            _column = YamlInline.SkipSpaces(lines.Line, _column);
            if (_column < lines.Line.Length && lines.Line[_column] != '#')
            {
                return lines.Line[_column];
            }

            lines.Number++;
            _column = 0;
            if (lines.IsAtEnd || lines.IsMarker)
            {
                throw YamlProblem.NotUnderstood;
            }
        }
    }
}
