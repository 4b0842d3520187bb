namespace ManifestGen.Text;

/// <summary>Which lines of a text are in another one too, in the same order: the longest common subsequence.</summary>
public static class LineMatching
{
    /// <summary>Beyond so many pairs of lines, the table of the longest subsequence takes more memory than its exactness is worth: 16 MB.</summary>
    private const long MostPairs = 4_000_000;

    /// <summary>For each line of a text, whether the other text lacks it.</summary>
    public static bool[] Lacking(IReadOnlyList<string> lines, IReadOnlyList<string> other)
    {
        var start = 0;
        while (start < lines.Count && start < other.Count && lines[start] == other[start])
        {
            start++;
        }

        var (end, otherEnd) = (lines.Count, other.Count);
        while (end > start && otherEnd > start && lines[end - 1] == other[otherEnd - 1])
        {
            end--;
            otherEnd--;
        }

        if ((long)(end - start) * (otherEnd - start) > MostPairs)
        {
            return LackingInOrder(lines, other, start, end, otherEnd);
        }

        var lacking = new bool[lines.Count];
        var lengths = Lengths(lines, other, start, end, otherEnd);
        for (int line = start, otherLine = start; line < end;)
        {
            if (otherLine < otherEnd && lines[line] == other[otherLine])
            {
                line++;
                otherLine++;
            }
            else if (otherLine < otherEnd && lengths[line - start, otherLine + 1 - start] >= lengths[line + 1 - start, otherLine - start])
            {
                otherLine++;
            }
            else
            {
                lacking[line++] = true;
            }
        }

        return lacking;
    }

    // Each line is matched with the next equal one: a common subsequence, if not always the longest. A line is not matched so far ahead that most others lose their place.
    private static bool[] LackingInOrder(IReadOnlyList<string> lines, IReadOnlyList<string> other, int start, int end, int otherEnd)
    {
        const int Farthest = 500;
        var lacking = new bool[lines.Count];
        var next = start;
        for (var line = start; line < end; line++)
        {
            var match = next;
            var last = Math.Min(otherEnd, next + Farthest);
            while (match < last && other[match] != lines[line])
            {
                match++;
            }

            lacking[line] = match == last;
            next = match == last ? next : match + 1;
        }

        return lacking;
    }

    // How many lines are common to what is left of both.
    private static int[,] Lengths(IReadOnlyList<string> lines, IReadOnlyList<string> other, int start, int end, int otherEnd)
    {
        var lengths = new int[end - start + 1, otherEnd - start + 1];
        for (var line = end - 1; line >= start; line--)
        {
            for (var otherLine = otherEnd - 1; otherLine >= start; otherLine--)
            {
                lengths[line - start, otherLine - start] = lines[line] == other[otherLine]
                    ? lengths[line + 1 - start, otherLine + 1 - start] + 1
                    : Math.Max(lengths[line + 1 - start, otherLine - start], lengths[line - start, otherLine + 1 - start]);
            }
        }

        return lengths;
    }
}
