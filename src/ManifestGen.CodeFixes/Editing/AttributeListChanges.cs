using ManifestGen.Rules;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Editing;

/// <summary>The attributes that leave a list in brackets, and the lists that are added after it.</summary>
internal static class AttributeListChanges
{
    public static IEnumerable<TextChange> Of(AttributeListSyntax list, IReadOnlyList<AttributeEdit> edits, SourceLines lines)
    {
        var removed = edits.Where(edit => edit.Kind == RemedyKind.RemoveAttribute).Select(edit => edit.Target).ToList();
        var added = edits.Where(edit => edit.Kind == RemedyKind.AddAttribute).Select(edit => $"[{edit.Source}]").ToList();
        if (removed.Count == list.Attributes.Count)
        {
            yield return added.Count > 0
                ? new TextChange(list.Span, string.Join(lines.NewLineAt(list.SpanStart) + lines.IndentationAt(list.SpanStart), added))
                : new TextChange(Emptied(list.Span, lines), "");
            yield break;
        }

        foreach (var span in SeparatedList.Remove(list.Attributes, removed, lines))
        {
            yield return new TextChange(span, "");
        }

        foreach (var source in added)
        {
            yield return After(list, source, lines);
        }
    }

    /// <summary>Adds lists before everything else of a type but its documentation, each on a line of its own where the type begins one.</summary>
    public static TextChange Before(TypeDeclarationSyntax type, IEnumerable<string> sources, SourceLines lines)
    {
        var start = type.GetFirstToken().SpanStart;
        var separator = lines.IsFirstOnLine(start) ? lines.NewLineAt(start) + lines.IndentationAt(start) : " ";
        return new TextChange(new TextSpan(start, 0), string.Concat(sources.Select(source => source + separator)));
    }

    private static TextChange After(AttributeListSyntax list, string source, SourceLines lines)
    {
        var end = list.Span.End;
        return lines.IsLastCodeOnLine(end)
            ? new TextChange(new TextSpan(lines.EndOfLine(end), 0), lines.NewLineAt(end) + lines.IndentationAt(list.SpanStart) + source)
            : new TextChange(new TextSpan(end, 0), " " + source);
    }

    /// <summary>A list that goes takes along its line, or the blanks that set it apart on a line with something else.</summary>
    private static TextSpan Emptied(TextSpan list, SourceLines lines) =>
        !lines.IsFirstOnLine(list.Start) ? TextSpan.FromBounds(lines.SkipBlanksBack(list.Start), list.End)
        : lines.IsLastOnLine(list.End) ? lines.WholeLines(list)
        : TextSpan.FromBounds(list.Start, lines.SkipBlanks(list.End));
}
