namespace ManifestGen.OwnObjects.Reading;

/// <summary>
/// Reads the YAML that people write for Kubernetes, with the places of everything. It is for the compiler, where no library is: what it does not know it does
/// not judge, and the build, which has a library, reads the text then.
/// </summary>
public static class YamlReader
{
    private const int MaxDepth = 64;

    public static YamlReading Read(string text)
    {
        try
        {
            return new(Documents(new(text)));
        }
        catch (YamlProblem problem)
        {
            return new([]) { Error = problem.Error, IsUnderstood = false };
        }
    }

    private static List<PlacedNode> Documents(YamlLines lines)
    {
        var documents = new List<PlacedNode>();
        while (!lines.IsAtEnd)
        {
            if (lines.Find())
            {
                documents.Add(Block(lines, minIndent: 0, depth: 0));
                if (lines.Find())
                {
                    throw YamlProblem.At(lines.Place(lines.Indent, 1), "the line is indented less than what it follows");
                }
            }
            else if (!lines.IsAtEnd)
            {
                // A document that begins in the line of its mark.
                if (!YamlLines.IsBlank(lines.Line.Substring(3)))
                {
                    throw YamlProblem.NotUnderstood;
                }

                lines.Number++;
            }
        }

        return documents;
    }

    private static PlacedNode Block(YamlLines lines, int minIndent, int depth)
    {
        if (depth > MaxDepth)
        {
            throw YamlProblem.NotUnderstood;
        }

        if (!lines.Find() || lines.Indent < minIndent)
        {
            return new PlacedScalar("", isPlain: true, default);
        }

        AssertNoTab(lines);
        var indent = lines.Indent;
        return IsItem(lines, indent) ? List(lines, indent, depth)
            : YamlInline.KeyEnd(lines, indent) > 0 ? Map(lines, indent, depth)
            : YamlInline.Value(lines, indent, minIndent - 1);
    }

    private static PlacedList List(YamlLines lines, int indent, int depth)
    {
        var (items, place) = (new List<PlacedNode>(), lines.Place(indent, 1));
        while (lines.Find() && lines.Indent == indent && IsItem(lines, indent))
        {
            lines.Blank(indent, 1);
            if (YamlLines.IsBlank(lines.Line))
            {
                lines.Number++;
            }

            items.Add(Block(lines, indent + 1, depth + 1));
        }

        AssertNotDeeper(lines, indent);
        return new(items, place);
    }

    private static PlacedMap Map(YamlLines lines, int indent, int depth)
    {
        var (entries, place) = (new List<PlacedEntry>(), lines.Place(indent, 1));
        while (lines.Find() && lines.Indent == indent && !IsItem(lines, indent))
        {
            AssertNoTab(lines);
            var end = YamlInline.KeyEnd(lines, indent);
            if (end < 0)
            {
                throw YamlProblem.At(lines.Place(indent, lines.Line.TrimEnd().Length - indent), "a key and a ':' are expected");
            }

            var key = YamlInline.Key(lines, indent, end);
            if (entries.Any(entry => entry.Key.Value == key.Value))
            {
                throw YamlProblem.At(key.Place, $"the key '{key.Value}' occurs twice");
            }

            entries.Add(new(key, Value(lines, indent, end + 1, depth)));
        }

        AssertNotDeeper(lines, indent);
        return new(entries, place);
    }

    private static PlacedNode Value(YamlLines lines, int indent, int start, int depth)
    {
        var column = YamlInline.SkipSpaces(lines.Line, start);
        if (!YamlLines.IsBlank(lines.Line.Substring(column)))
        {
            return YamlInline.Value(lines, column, indent);
        }

        var place = lines.Place(start, 0);
        lines.Number++;
        return !lines.Find() ? Nothing(place)
            // A list may be as far left as its key.
            : lines.Indent == indent && IsItem(lines, indent) ? List(lines, indent, depth + 1)
            : lines.Indent > indent ? Block(lines, indent + 1, depth + 1)
            : Nothing(place);
    }

    private static PlacedScalar Nothing(TextPlace place) => new("", isPlain: true, place);

    private static bool IsItem(YamlLines lines, int indent) => lines.Line[indent] == '-' && (indent + 1 == lines.Line.Length || lines.Line[indent + 1] switch
    {
        ' ' => true,
        // An item for some readers, with an indent that nobody can count.
        '\t' => throw YamlProblem.NotUnderstood,
        _ => false,
    });

    private static void AssertNotDeeper(YamlLines lines, int indent)
    {
        if (lines.Find() && lines.Indent >= indent)
        {
            AssertNoTab(lines);
        }

        if (lines.Find() && lines.Indent > indent)
        {
            throw YamlProblem.At(lines.Place(lines.Indent, 1), "the line is indented more than what it follows");
        }
    }

    private static void AssertNoTab(YamlLines lines)
    {
        if (lines.IsTab)
        {
            throw YamlProblem.At(lines.Place(lines.Indent, 1), "a tab cannot indent a line: use spaces");
        }
    }
}
