using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Editing;

/// <summary>Removes elements of a list with commas, of which at least one stays.</summary>
internal static class SeparatedList
{
    public static IEnumerable<TextSpan> Remove<T>(SeparatedSyntaxList<T> list, ICollection<SyntaxNode> removed, SourceLines lines)
        where T : SyntaxNode
    {
        var lastKept = list.LastIndexOf(item => !removed.Contains(item));
        for (var i = 0; i < list.Count; i++)
        {
            if (!removed.Contains(list[i]))
            {
                continue;
            }

            foreach (var span in i < lastKept ? WithFollowingComma(list, i, lines) : WithPrecedingComma(list, i, lines))
            {
                yield return span;
            }
        }
    }

    /// <summary>The next element takes the place of the removed one, unless a comment stands between them.</summary>
    private static IEnumerable<TextSpan> WithFollowingComma<T>(SeparatedSyntaxList<T> list, int index, SourceLines lines)
        where T : SyntaxNode
    {
        var comma = list.GetSeparator(index).Span;
        var next = list[index + 1].SpanStart;
        var end = lines.HasComment(comma.End, next) ? lines.SkipBlanks(comma.End) : next;
        yield return TextSpan.FromBounds(list[index].SpanStart, end);
    }

    private static IEnumerable<TextSpan> WithPrecedingComma<T>(SeparatedSyntaxList<T> list, int index, SourceLines lines)
        where T : SyntaxNode
    {
        var comma = list.GetSeparator(index - 1).Span;
        var item = list[index].Span;
        if (lines.HasComment(comma.End, item.Start))
        {
            yield return comma;
            yield return lines.IsFirstOnLine(item.Start) && lines.IsLastOnLine(item.End) ? lines.WholeLines(item) : item;
        }
        else
        {
            yield return TextSpan.FromBounds(comma.Start, item.End);
        }
    }
}
