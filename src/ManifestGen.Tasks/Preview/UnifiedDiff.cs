using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;
using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Preview;

/// <summary>The difference of two texts in the form that <c>git apply</c> and <c>patch</c> read. CRLF is taken as LF, as it is where files are written.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    private const string WithoutNewline = "\n\\ No newline at end of file";

    /// <param name="path">The file, with <c>/</c> as separator.</param>
    /// <param name="old">What there is; <see langword="null"/> for a file that is created.</param>
    /// <param name="next">What there will be; <see langword="null"/> for a file that is deleted.</param>
    public static string Between(string path, string? old, string? next)
    {
        var result = Differ.Instance.CreateDiffs(FileStore.WithLineFeeds(old ?? ""), FileStore.WithLineFeeds(next ?? ""), false, false, new CustomFunctionChunker(Lines));
        var text = new StringBuilder($"diff --git a/{path} b/{path}\n");
        text.Append(old is null ? "new file mode 100644\n" : next is null ? "deleted file mode 100644\n" : "");
        text.Append(old is null ? "--- /dev/null\n" : $"--- a/{path}\n").Append(next is null ? "+++ /dev/null\n" : $"+++ b/{path}\n");
        foreach (var hunk in Hunks(result.DiffBlocks))
        {
            Append(text, result, hunk);
        }

        return text.ToString();
    }

    private static string[] Lines(string text)
    {
        var lines = text.Split('\n');
        return lines[lines.Length - 1].Length == 0
            ? lines.Take(lines.Length - 1).ToArray()
            : lines.Select((line, index) => index == lines.Length - 1 ? line + WithoutNewline : line).ToArray();
    }

    // Changes whose contexts touch are one hunk.
    private static IEnumerable<IReadOnlyList<DiffBlock>> Hunks(IEnumerable<DiffBlock> blocks)
    {
        var hunk = new List<DiffBlock>();
        foreach (var block in blocks)
        {
            if (hunk.Count > 0 && block.DeleteStartA - End(hunk) > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(block);
        }

        if (hunk.Count > 0)
        {
            yield return hunk;
        }
    }

    private static int End(IReadOnlyList<DiffBlock> hunk) => hunk[hunk.Count - 1] is var last ? last.DeleteStartA + last.DeleteCountA : 0;

    private static void Append(StringBuilder text, DiffResult result, IReadOnlyList<DiffBlock> hunk)
    {
        var start = Math.Max(0, hunk[0].DeleteStartA - Context);
        var end = Math.Min(result.PiecesOld.Count, End(hunk) + Context);
        var newStart = hunk[0].InsertStartB - (hunk[0].DeleteStartA - start);
        var newCount = end - start + hunk.Sum(block => block.InsertCountB - block.DeleteCountA);
        text.Append($"@@ -{Range(start, end - start)} +{Range(newStart, newCount)} @@\n");
        var line = start;
        foreach (var block in hunk)
        {
            Append(text, ' ', result.PiecesOld, line, block.DeleteStartA);
            Append(text, '-', result.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            Append(text, '+', result.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            line = block.DeleteStartA + block.DeleteCountA;
        }

        Append(text, ' ', result.PiecesOld, line, end);
    }

    // A range without lines names the line before it.
    private static string Range(int start, int count) => string.Format(CultureInfo.InvariantCulture, "{0},{1}", count == 0 ? start : start + 1, count);

    private static void Append(StringBuilder text, char mark, IReadOnlyList<string> lines, int from, int to)
    {
        for (var line = from; line < to; line++)
        {
            text.Append(mark).Append(lines[line]).Append('\n');
        }
    }
}
