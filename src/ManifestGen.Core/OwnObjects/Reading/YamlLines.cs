namespace ManifestGen.OwnObjects.Reading;

/// <summary>The lines of a text, and how far it was read. What has been read of a line becomes spaces, so that columns stay.</summary>
internal sealed class YamlLines
{
    private readonly string[] _lines;

    public YamlLines(string text)
    {
        _lines = text.TrimStart('\uFEFF').Split('\n');
        for (var i = 0; i < _lines.Length; i++)
        {
            _lines[i] = _lines[i].TrimEnd('\r');
        }
    }

    /// <summary>The number of the line, from 0.</summary>
    public int Number { get; set; }

    public bool IsAtEnd => Number >= _lines.Length;

    public string Line => _lines[Number];

    public int Indent => Line.Length - Line.TrimStart(' ').Length;

    /// <summary>Whether the line is <c>---</c> or <c>...</c>.</summary>
    public bool IsMarker => IsMark("---") || IsMark("...");

    public bool IsStart => IsMark("---");

    /// <summary>Goes to the next line that says something. False at the end, and at the end of a document.</summary>
    public bool Find()
    {
        while (!IsAtEnd && IsBlank(Line))
        {
            Number++;
        }

        return !IsAtEnd && !IsMarker;
    }

    /// <summary>Whether the line that says something next is deeper: what was begun goes on there.</summary>
    public bool GoesOn(int indent) => Find() && (Indent > indent || IsTab);

    /// <summary>Whether a tab indents the line.</summary>
    public bool IsTab => Line[Indent] == '\t';

    public void Blank(int start, int length) => _lines[Number] = Line.Remove(start, length).Insert(start, new string(' ', length));

    public TextPlace Place(int column, int length) => new(Number + 1, column + 1, length);

    /// <summary>Nothing, or a comment.</summary>
    public static bool IsBlank(string text) => text.TrimStart(' ', '\t') is "" or ['#', ..];

    private bool IsMark(string mark) => Line.StartsWith(mark, StringComparison.Ordinal) && (Line.Length == 3 || Line[3] is ' ' or '\t');
}
