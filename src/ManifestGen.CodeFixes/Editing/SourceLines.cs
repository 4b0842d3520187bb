using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Editing;

/// <summary>What an edit needs to know of the lines around it, so that its result looks as if the user had written it.</summary>
internal sealed class SourceLines(SourceText text)
{
    /// <summary>The line break that the file uses at this place.</summary>
    public string NewLineAt(int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        if (line.End == line.EndIncludingLineBreak)
        {
            // The last line has none; the first one speaks for the file.
            line = text.Lines[0];
        }

        return line.End == line.EndIncludingLineBreak ? "\n" : text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
    }

    /// <summary>The whitespace at the start of the line.</summary>
    public string IndentationAt(int position)
    {
        var start = text.Lines.GetLineFromPosition(position).Start;
        return text.ToString(TextSpan.FromBounds(start, SkipBlanks(start)));
    }

    public bool IsFirstOnLine(int position) => SkipBlanksBack(position) == text.Lines.GetLineFromPosition(position).Start;

    public bool IsLastOnLine(int position) => SkipBlanks(position) == text.Lines.GetLineFromPosition(position).End;

    /// <summary>Whether nothing but blanks and a <c>//</c> comment follows on the line.</summary>
    public bool IsLastCodeOnLine(int position)
    {
        var next = SkipBlanks(position);
        return IsLastOnLine(position) || (next + 1 < text.Length && text[next] == '/' && text[next + 1] == '/');
    }

    /// <summary>The end of the line, before its line break.</summary>
    public int EndOfLine(int position) => text.Lines.GetLineFromPosition(position).End;

    /// <summary>All lines that a span touches, with their line breaks.</summary>
    public TextSpan WholeLines(TextSpan span) => TextSpan.FromBounds(
        text.Lines.GetLineFromPosition(span.Start).Start,
        text.Lines.GetLineFromPosition(span.End).EndIncludingLineBreak);

    /// <summary>The first position from here on that is not a space or a tab.</summary>
    public int SkipBlanks(int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    /// <summary>The position after the last character before here that is not a space or a tab.</summary>
    public int SkipBlanksBack(int position)
    {
        while (position > 0 && text[position - 1] is ' ' or '\t')
        {
            position--;
        }

        return position;
    }

    /// <summary>Whether there is anything but whitespace, which can only be a comment or a directive between two tokens.</summary>
    public bool HasComment(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
