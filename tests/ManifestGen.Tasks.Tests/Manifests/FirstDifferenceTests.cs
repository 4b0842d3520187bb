using ManifestGen.Text;

namespace ManifestGen.Tasks.Tests.Manifests;

public class FirstDifferenceTests
{
    [Theory]
    [InlineData("a\nb\n", "a\nc\n", 2, "'b'", "'c'")]
    [InlineData("a\nb\n", "a\n", 2, "'b'", "the end of the file")]
    [InlineData("a\n", "a\nb\n", 2, "the end of the file", "'b'")]
    [InlineData("a\n", "a", 2, "the end of the file", "the end of the file")]
    [InlineData("a\n", "", 1, "'a'", "the end of the file")]
    public void Line_is_the_first_that_differs(string expected, string found, int line, string expectedText, string foundText) =>
        Assert.Equal(new FirstDifference(line, expectedText, foundText), FirstDifference.Between(expected, found));

    [Fact]
    public void Carriage_returns_are_no_difference() => Assert.Null(FirstDifference.Between("a\nb\n", "a\r\nb\r\n"));

    [Fact]
    public void Long_line_is_cut() =>
        Assert.EndsWith("…'", FirstDifference.Between(new string('a', 500), "")!.Expected, StringComparison.Ordinal);
}
