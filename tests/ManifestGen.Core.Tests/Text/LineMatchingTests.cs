namespace ManifestGen.Text;

public sealed class LineMatchingTests
{
    [Fact]
    public void Line_that_moved_up_is_lacking_and_the_rest_keeps_its_place()
    {
        Assert.Equal([false, false, true, false], LineMatching.Lacking(["a", "b", "c", "d"], ["c", "a", "b", "d"]));
    }

    /// <summary>A table of all pairs of lines would take 400 MB.</summary>
    [Fact]
    public void Change_at_both_ends_of_a_file_of_ten_thousand_lines_is_those_lines()
    {
        var lines = Enumerable.Range(0, 10_000).Select(number => $"line {number}").ToArray();
        var other = lines.Select((line, index) => index is 1 or 9_998 ? line + " changed" : line).Where((_, index) => index != 5_000).ToArray();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var lacking = LineMatching.Lacking(lines, other);

        Assert.Equal([1, 5_000, 9_998], Enumerable.Range(0, lines.Length).Where(line => lacking[line]));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }
}
