using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>
/// The lines of tildes in a block of code: <c>//    ~~~~~</c> marks a place in the line above. Where a place begins below the slashes, the tildes touch
/// them: nothing is marked but the first word of the line, or of the attribute list that the line begins with.
/// </summary>
internal static partial class Marks
{
    private const string Slashes = "//";

    public static bool IsMark(string line) => Pattern().IsMatch(line);

    /// <summary>The code with a mark for each of the places.</summary>
    public static IEnumerable<string> Mark(string code, IEnumerable<LinePositionSpan> places)
    {
        var lines = code.Split('\n');
        var pieces = places.SelectMany(place => Pieces(lines, place)).Distinct().ToLookup(piece => piece.Line);
        for (var i = 0; i < lines.Length; i++)
        {
            yield return lines[i];
            foreach (var row in Rows(pieces[i].OrderBy(piece => piece.Start).ThenBy(piece => piece.End)))
            {
                yield return row;
            }
        }
    }

    // A place of several lines is marked in each of them.
    private static IEnumerable<(int Line, int Start, int End)> Pieces(string[] lines, LinePositionSpan place)
    {
        for (var i = place.Start.Line; i <= place.End.Line; i++)
        {
            var start = i == place.Start.Line ? place.Start.Character : lines[i].Length - lines[i].TrimStart().Length;
            var end = i == place.End.Line ? place.End.Character : lines[i].Length;
            yield return (i, start, end);
        }
    }

    // Places that lie within one another have rows of their own.
    private static IEnumerable<string> Rows(IEnumerable<(int Line, int Start, int End)> pieces)
    {
        var rows = new List<StringBuilder>();
        foreach (var (_, start, end) in pieces)
        {
            var row = rows.Find(row => row.Length < start);
            if (row is null)
            {
                rows.Add(row = new StringBuilder(Slashes));
            }

            row.Append(' ', Math.Max(0, start - row.Length)).Append('~', end - Math.Max(start, row.Length));
        }

        return rows.Select(row => row.ToString());
    }

    [GeneratedRegex(@"^//[\s~]*~[\s~]*$")]
    private static partial Regex Pattern();
}
